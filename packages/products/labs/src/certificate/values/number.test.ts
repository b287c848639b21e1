import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalMark, decimalsOf, parseDecimal, toDecimal } from './number.ts';

const digits = fc.stringMatching(/^(0|[1-9]\d{0,8})(\.\d{1,6})?$/);

function withThousands(decimal: string, comma: string, point: string): string {
  const [whole = '', fraction] = decimal.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, comma) + (fraction === undefined ? '' : point + fraction);
}

describe('parseDecimal', () => {
  it('gives back every digit of a plain number', () => {
    fc.assert(
      fc.property(digits, (text) => {
        expect(parseDecimal(text)).toBe(text);
      }),
    );
  });

  it('reads thousands with either mark to the same number', () => {
    fc.assert(
      fc.property(digits, (text) => {
        expect(parseDecimal(withThousands(text, ',', '.'), 'point')).toBe(text);
        expect(parseDecimal(withThousands(text, '.', ','), 'comma')).toBe(text);
      }),
    );
  });

  it('expands exponents without a rounding error', () => {
    expect(parseDecimal('3.20E-5')).toBe('0.0000320');
    expect(parseDecimal('1.00E+03')).toBe('100'.concat('0'));
    expect(parseDecimal('2.48e-4')).toBe('0.000248');
  });

  it('keeps trailing zeros and refuses what is no number', () => {
    expect(parseDecimal('945.930')).toBe('945.930');
    expect(parseDecimal('1,001.610')).toBe('1001.610');
    for (const text of ['ND', '', '12,34.5', '1.2.3', '0.04 / 0.24', 'THC9', '--'])
      expect(parseDecimal(text)).toBeNull();
  });

  it('never throws, and what it gives is a decimal string', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = parseDecimal(text);
        if (value !== null) expect(value).toMatch(/^-?\d+(\.\d+)?$/);
      }),
    );
  });
});

describe('toDecimal', () => {
  it('has the digits asked for, and no negative zero', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const text = toDecimal(value, decimals);
          expect(decimalsOf(text)).toBe(decimals);
          expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
          expect(text).not.toMatch(/^-0(\.0+)?$/);
        },
      ),
    );
  });
});

describe('decimalMark', () => {
  it('is told by the document and not by one number', () => {
    expect(decimalMark(['21,30', '0,85 %', '1.234,5'])).toBe('comma');
    expect(decimalMark(['21.30', '1,001.610', '0.85 %'])).toBe('point');
    expect(decimalMark(['ND', '12', '1,234'])).toBeNull();
  });
});
