import { expect, test } from 'vitest';
import { formatDollars, microsOf } from './dollars.ts';

test('an amount typed by a person is read to the cent, and anything else is none', () => {
  expect(microsOf('12.50')).toBe(12_500_000);
  expect(microsOf('$ 1,000')).toBe(1_000_000_000);
  expect(microsOf('0.29')).toBe(290_000);
  expect(microsOf('12.505')).toBeNull();
  expect(microsOf('-1')).toBeNull();
  expect(microsOf('')).toBeNull();
});

test('a run that cost a fraction of a cent does not look free', () => {
  expect(formatDollars(1_250)).toBe('$0.0013');
  expect(formatDollars(0)).toBe('$0.00');
  expect(formatDollars(12_500_000)).toBe('$12.50');
});
