/** Text of an amount in millionths of a US dollar. A run may cost a fraction of a cent, so small ones show four digits. */
export function formatDollars(micros: number): string {
  const dollars = micros / 1_000_000;
  const digits = dollars > 0 && dollars < 1 ? 4 : 2;
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  }).format(dollars);
}

/** Millionths of a dollar from what a person types (`12.50`); null when it is no amount. */
export function microsOf(text: string): number | null {
  const clean = text
    .trim()
    .replace(/^\$\s*/, '')
    .replaceAll(',', '');
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(clean)) return null;
  return Math.round(Number(clean) * 100) * 10_000;
}
