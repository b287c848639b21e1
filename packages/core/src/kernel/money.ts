/** An amount in the currency's smallest unit. Arithmetic is on integers only. */
export interface Money {
  readonly amountMinor: bigint;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

/** Decimal digits of a currency's minor unit (ISO 4217): 2 for USD, 0 for JPY, 3 for KWD. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

export const add = (a: Money, b: Money): Money => {
  if (a.currency !== b.currency) throw new Error(`cannot add ${b.currency} to ${a.currency}`);
  return { amountMinor: a.amountMinor + b.amountMinor, currency: a.currency };
};

/** Splits without losing a unit: largest remainders first, ties to the earlier share. Weights are non-negative integers. */
export const allocate = (money: Money, weights: readonly bigint[]): Money[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  if (sum <= 0n) throw new Error('weights must sum to more than zero');
  const sign = money.amountMinor < 0n ? -1n : 1n;
  const amount = money.amountMinor * sign;
  const shares = weights.map((weight, index) => ({
    index,
    amount: (amount * weight) / sum,
    rest: (amount * weight) % sum,
  }));
  let left = amount - shares.reduce((total, share) => total + share.amount, 0n);
  const byRest = [...shares].sort((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1,
  );
  for (const share of byRest) {
    if (left === 0n) break;
    share.amount += 1n;
    left -= 1n;
  }
  return shares.map((share) => ({ amountMinor: share.amount * sign, currency: money.currency }));
};

/** The amount as a decimal string in major units: 1050 USD → "10.50". */
export const toDecimal = ({ amountMinor, currency }: Money): string => {
  const digits = minorDigits(currency);
  const sign = amountMinor < 0n ? '-' : '';
  const text = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
};

/** For people, in their locale. */
export const format = (money: Money, locale = 'en'): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency }).format(
    toDecimal(money) as unknown as number,
  );
