/** Numbers as certificates print them, kept as decimal strings so that no digit is gained or lost. */

export type DecimalMark = 'point' | 'comma';

const scientific = /^([+-]?\d+(?:\.\d+)?)[eE]([+-]?\d{1,3})$/;

/**
 * One printed number to a decimal string, or null if the text is no number.
 * With the comma as decimal mark `1.234,5` is 1234.5, with the point `1,234.5` is.
 */
export function parseDecimal(text: string, mark: DecimalMark = 'point'): string | null {
  const compact = text.replace(/[\s\u00a0\u202f']/g, '').replace(/[−–]/g, '-');
  const plain = mark === 'comma' ? fromComma(compact) : fromPoint(compact);
  if (plain === null) return null;
  const exponent = scientific.exec(plain);
  if (exponent) return shift(exponent[1] ?? '0', Number(exponent[2]));
  return tidy(plain);
}

function fromPoint(text: string): string | null {
  if (/^[+-]?(\d+|\d*\.\d+|\d+\.)([eE][+-]?\d{1,3})?$/.test(text)) return text;
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  return null;
}

function fromComma(text: string): string | null {
  if (/^[+-]?(\d+|\d*,\d+)([eE][+-]?\d{1,3})?$/.test(text)) return text.replace(',', '.');
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return null;
}

function tidy(text: string): string {
  const negative = text.startsWith('-');
  const unsigned = text.replace(/^[+-]/, '');
  const [whole = '', fraction = ''] = unsigned.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  return `${negative ? '-' : ''}${digits}${fraction ? `.${fraction}` : ''}`;
}

/** Moves the decimal point; `shift('3.20', -5)` is `0.0000320`. */
function shift(text: string, places: number): string {
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded =
    point <= 0 ? '0'.repeat(1 - point) + digits : digits + '0'.repeat(Math.max(0, point - digits.length));
  const at = Math.max(1, point);
  return tidy(
    `${negative ? '-' : ''}${padded.slice(0, at)}${at < padded.length ? `.${padded.slice(at)}` : ''}`,
  );
}

/** Digits after the point. */
export function decimalsOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}

/** A computed number as a decimal string with a fixed count of digits. */
export function toDecimal(value: number, decimals: number): string {
  const fixed = value.toFixed(Math.min(Math.max(decimals, 0), 12));
  return /^-0(\.0+)?$/.test(fixed) ? fixed.slice(1) : fixed;
}

/** Which decimal mark a document uses, from all its numbers; null if it shows both or neither. */
export function decimalMark(texts: Iterable<string>): DecimalMark | null {
  let points = 0;
  let commas = 0;
  for (const text of texts) {
    if (/(^|[^\d.,])\d{1,3}\.\d{1,5}\s*(%|mg|$)/.test(text)) points += 1;
    if (/(^|[^\d.,])\d{1,3},(\d{1,2}|\d{4,5}|\d{3}\s*%)\s*(%|mg|$)/.test(text)) commas += 1;
    if (/(^|[^\d.,])0,\d{3}\s*(%|mg|$)/.test(text)) commas += 1;
  }
  if (points > 0 && commas > 0) return commas > points * 4 ? 'comma' : 'point';
  if (commas > 0) return 'comma';
  return points > 0 ? 'point' : null;
}
