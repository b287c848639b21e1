import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decarboxylation, tolerance } from './parts.ts';

describe('tolerance', () => {
  it('takes what real laboratories round and no more', () => {
    const near = (printed: string, computed: number): boolean =>
      Math.abs(Number(printed) - computed) <= tolerance(printed, '%');
    expect(near('17', 17.17)).toBe(true);
    expect(near('17.6', 17.56)).toBe(true);
    expect(near('26.70', 26.74)).toBe(true);
    expect(near('80.10', 80.05)).toBe(true);
    expect(near('22.216', 19.446)).toBe(false);
    expect(near('0.24', 0.2456)).toBe(true);
    expect(near('0.03', 0.07)).toBe(false);
  });

  it('never lets a small number be confirmed by nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (thousandths) => {
        const printed = (thousandths / 1000).toFixed(3);
        expect(tolerance(printed, '%')).toBeLessThan(Number(printed) + 0.0006);
      }),
    );
  });

  it('confirms every total computed by the law and rounded as printed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 90, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        (acid, neutral) => {
          const total = acid * decarboxylation.thc + neutral;
          for (const decimals of [1, 2, 3]) {
            const printed = total.toFixed(decimals);
            expect(Math.abs(Number(printed) - total)).toBeLessThanOrEqual(tolerance(printed, '%'));
          }
        },
      ),
    );
  });
});
