import type { Figure, ShownFigure } from './schemas.ts';

const marker = /\{\{figure:([a-z0-9_.]+)(?:@(\d{4}))?\}\}/g;

/** `{{figure:key}}` means this year's; `{{figure:key@2025}}` that year's. */
export interface FigureMarker {
  readonly text: string;
  readonly key: string;
  readonly taxYear: number | null;
}

export const figureMarkers = (text: string): FigureMarker[] =>
  [...text.matchAll(marker)].map(([whole, key = '', year]) => ({
    text: whole,
    key,
    taxYear: year ? Number(year) : null,
  }));

/** The figure for a year: that year's, else the latest before it, which is said. Never one of a later year. */
export function figureFor(figures: readonly Figure[], key: string, year: number): ShownFigure | null {
  const known = figures
    .filter((figure) => figure.key === key && figure.taxYear <= year)
    .toSorted((a, b) => b.taxYear - a.taxYear)[0];
  return known ? { ...known, amount: amountOf(known), outdated: known.taxYear !== year } : null;
}

/** `$23,500`, `$32.3465`, `6.2 %`: the digits of the table, never rounded. */
export function amountOf({ unit, value }: Pick<Figure, 'unit' | 'value'>): string {
  const [whole = '0', rest] = value.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${rest}` : '');
  return unit === 'usd' ? `$${grouped}` : `${grouped} %`;
}

/** `$24,500 (2026, IRS Notice 2025-67)`: an amount never stands without its year and source. */
export const inWords = (figure: ShownFigure): string =>
  `${figure.amount} (${figure.taxYear}, ${figure.source}${figure.outdated ? '; the newest we hold' : ''})`;

/** The text with every marker replaced by amount, year and source. What the table does not hold is said to be missing. */
export function resolveFigures(text: string, figures: readonly Figure[], year: number): string {
  return text.replaceAll(marker, (_, key: string, asked?: string) => {
    const found = figureFor(figures, key, asked ? Number(asked) : year);
    return found ? inWords(found) : '[figure not available]';
  });
}
