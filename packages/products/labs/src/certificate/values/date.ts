/** Dates as certificates print them. Day and month are told apart by the document, never guessed silently. */

export type DateOrder = 'month_first' | 'day_first';

export interface ParsedDate {
  iso: string;
  /** True where the printed form allows two readings and the document gives no hint. */
  ambiguous: boolean;
  /** The stretch of text that was the date. */
  printed: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const isoForm = /(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const slashForm = /(?<![\d/])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?![\d/])/;
const monthDay = new RegExp(
  String.raw`\b${month}\s*(\d{1,2})(?:st|nd|rd|th)?\s*,?\s*((?:19|20)\d{2})\b`,
  'i',
);
const dayMonth = new RegExp(
  String.raw`(?<![\d-])(?:\d{1,2}\s*-\s*)?(\d{1,2})(?:st|nd|rd|th)?[\s-]*${month}[\s,-]*((?:19|20)\d{2}|\d{2})\b`,
  'i',
);

/** The first date in a text, or null. `order` is how this document writes 03/04/2021, null if unknown. */
export function parseDate(text: string, order: DateOrder | null): ParsedDate | null {
  const plain = text.normalize('NFKC');
  return fromIso(plain) ?? fromMonthName(plain) ?? fromSlashes(plain, order);
}

function fromIso(text: string): ParsedDate | null {
  const m = isoForm.exec(text);
  return m ? build(Number(m[1]), Number(m[2]), Number(m[3]), m[0]) : null;
}

function fromMonthName(text: string): ParsedDate | null {
  const a = monthDay.exec(text);
  if (a) return build(Number(a[3]), monthNumber(a[1]), Number(a[2]), a[0]);
  const b = dayMonth.exec(text);
  return b ? build(fullYear(b[3]), monthNumber(b[2]), Number(b[1]), b[0]) : null;
}

function fromSlashes(text: string, order: DateOrder | null): ParsedDate | null {
  const m = slashForm.exec(text);
  if (!m) return null;
  const [a, b, year] = [Number(m[1]), Number(m[3]), fullYear(m[4])];
  const first = build(year, a, b, m[0]);
  const second = build(year, b, a, m[0]);
  if (!first || !second) return first ?? second;
  const fallback: DateOrder = m[2] === '.' ? 'day_first' : 'month_first';
  const chosen = (order ?? fallback) === 'month_first' ? first : second;
  return { ...chosen, ambiguous: order === null && a !== b };
}

/** Whether a document writes the month first, from the dates that allow one reading only. */
export function dateOrder(texts: Iterable<string>): DateOrder | null {
  let monthFirst = 0;
  let dayFirst = 0;
  for (const text of texts) {
    const m = slashForm.exec(text);
    if (!m) continue;
    if (Number(m[1]) > 12 && Number(m[3]) <= 12) dayFirst += 1;
    if (Number(m[3]) > 12 && Number(m[1]) <= 12) monthFirst += 1;
  }
  if (monthFirst > 0 === dayFirst > 0) return null;
  return monthFirst > 0 ? 'month_first' : 'day_first';
}

function fullYear(text: string | undefined): number {
  const year = Number(text);
  return year < 100 ? 2000 + year : year;
}

function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function build(year: number, monthOfYear: number, day: number, printed: string): ParsedDate | null {
  const date = new Date(Date.UTC(year, monthOfYear - 1, day));
  const real =
    date.getUTCMonth() === monthOfYear - 1 && date.getUTCDate() === day && year >= 1990 && year < 2100;
  return real ? { iso: date.toISOString().slice(0, 10), ambiguous: false, printed } : null;
}
