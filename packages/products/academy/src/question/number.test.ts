import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './number.ts';

const grouped = (digits: string, separator: string): string =>
  digits.replaceAll(/\B(?=(\d{3})+$)/g, separator);
const whole = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String);
const cents = fc.integer({ min: 1, max: 99 }).map((value) => String(value).padStart(2, '0'));
const canonical = (digits: string, decimals: string) => `${digits}.${decimals}`.replace(/\.?0+$/, '');

describe('a number', () => {
  it('written with any grouping and either decimal sign is read the same', () => {
    fc.assert(
      fc.property(whole, cents, (digits, decimals) => {
        const value = canonical(digits, decimals);
        const written = [
          `${digits}.${decimals}`,
          `${digits},${decimals}`,
          `${grouped(digits, ',')}.${decimals}`,
          `${grouped(digits, '.')},${decimals}`,
          `${grouped(digits, '\u202F')},${decimals}`,
          `${grouped(digits, '’')}.${decimals}`,
          `€ ${grouped(digits, ',')}.${decimals}`,
          `${digits}.${decimals}0 USD`,
        ];
        for (const text of written) expect([text, parseNumber(text)?.value]).toEqual([text, value]);
        expect(parseNumber(`−${digits}.${decimals}`)?.value).toBe(`-${value}`);
        expect(parseNumber(`(${digits}.${decimals})`)?.value).toBe(`-${value}`);
      }),
      { seed: 20_261_120, numRuns: 500 },
    );
  });

  it('in scientific form is read exactly', () => {
    const forms = {
      '1.5e3': '1500',
      '1,5E-3': '0.0015',
      '2 × 10^6': '2000000',
      '2×10⁻²': '0.02',
      '-1e+2': '-100',
    };
    for (const [text, value] of Object.entries(forms))
      expect([text, parseNumber(text)?.value]).toEqual([text, value]);
  });

  it('that is ambiguous is read the American way, and what is none is not read', () => {
    expect(parseNumber('1,000')?.value).toBe('1000');
    expect(parseNumber('1.000')?.value).toBe('1');
    expect(parseNumber('0,500')?.value).toBe('0.5');
    expect(parseNumber('12%')).toEqual({ value: '12', percent: true });
    for (const text of ['', '.', ',', '-', '%', '1.2.3', '1,00,0', '1e', 'e5', '12 apples', '1 2', '٣'])
      expect([text, parseNumber(text)]).toEqual([text, null]);
  });

  it('of any text whatever is a number or null, never a fault', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const value = parseNumber(text)?.value;
        if (value !== undefined) expect(value).toMatch(/^-?\d+(\.\d+)?$/);
      }),
      { seed: 20_261_120, numRuns: 2000 },
    );
  });
});
