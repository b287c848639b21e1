/** Currencies whose smallest unit is not a hundredth: https://docs.stripe.com/currencies. */
const ZERO = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf'.split(' '));
const THREE = new Set(['bhd', 'jod', 'kwd', 'omr', 'tnd']);

export const decimalsOf = (currency: string): number =>
  ZERO.has(currency) ? 0 : THREE.has(currency) ? 3 : 2;

/** Stripe takes amounts with three decimals only in steps of ten. */
export const isChargeable = (amount: number, currency: string): boolean =>
  !THREE.has(currency) || amount % 10 === 0;

export function money(amount: number, currency: string): string {
  const digits = decimalsOf(currency);
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: currency.toUpperCase(),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits);
}

/** `part` of `whole` of an amount, to the nearest unit, half away from zero. */
export const share = (amount: number, part: number, whole: number): number => {
  const exact = (amount * part) / whole;
  return Math.sign(exact) * Math.round(Math.abs(exact));
};
