/** Decimal digits of a currency: 2 for USD, 0 for JPY, 3 for KWD. */
export function digitsOf(currency: string): number {
  try {
    return (
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2
    );
  } catch {
    return 2;
  }
}

export const toMinor = (amount: number, currency: string): number =>
  Math.round(amount * 10 ** digitsOf(currency));

export const toMajor = (price: { readonly amountMinor: number; readonly currency: string }): number =>
  price.amountMinor / 10 ** digitsOf(price.currency);
