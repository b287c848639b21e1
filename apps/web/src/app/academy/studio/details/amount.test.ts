import { describe, expect, it } from 'vitest';
import { toMajor, toMinor } from './amount.ts';

describe('a price as it is typed', () => {
  it.each([
    [499, 'USD', 49_900],
    [19.99, 'USD', 1999],
    [1500, 'JPY', 1500],
    [12.345, 'KWD', 12_345],
  ])('%d %s is %d of the smallest unit, and back', (amount, currency, amountMinor) => {
    expect(toMinor(amount, currency)).toBe(amountMinor);
    expect(toMajor({ amountMinor, currency })).toBe(amount);
  });
});
