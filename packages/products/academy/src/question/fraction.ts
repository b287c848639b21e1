/** An exact number n/d, d > 0: three times 33.33333 of 99.99999 is one, and 0.1 + 0.2 is 0.3. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Fraction = { n: 0n, d: 1n };
export const one: Fraction = { n: 1n, d: 1n };

export const fraction = (n: bigint | number, d: bigint | number = 1n): Fraction =>
  reduced(BigInt(n), BigInt(d));

/** Reads `-3.1415`. */
export function fromDecimal(text: string): Fraction {
  const [whole = '0', decimals = ''] = text.split('.');
  return reduced(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export const add = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.n, a.d * b.d);
export const divide = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.d, a.d * b.n);
export const sum = (items: readonly Fraction[]): Fraction => items.reduce(add, zero);

/** Negative, zero or positive, as a sort wants it. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Kept between 0 and 1. */
export const clamp = (value: Fraction): Fraction =>
  compare(value, zero) < 0 ? zero : compare(value, one) > 0 ? one : value;

/** Decimal text with at most `decimals` places, rounded half away from zero, no trailing zeros. */
export function toDecimal(value: Fraction, decimals: number): string {
  const scaled = (value.n < 0n ? -value.n : value.n) * 10n ** BigInt(decimals);
  const digits = ((scaled * 2n + value.d) / (value.d * 2n)).toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const text = decimals ? `${digits.slice(0, cut)}.${digits.slice(cut)}`.replace(/\.?0+$/, '') : digits;
  return value.n < 0n && text !== '0' ? `-${text}` : text;
}

function reduced(n: bigint, d: bigint): Fraction {
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n < 0n ? -n : n, d * sign) * sign;
  return { n: n / divisor, d: d / divisor };
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
