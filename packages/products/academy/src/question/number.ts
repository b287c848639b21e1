/** A number a person typed, as exact decimal text; `percent`: it was written with a percent sign. */
export interface TypedNumber {
  readonly value: string;
  readonly percent: boolean;
}

const minusSigns = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const spaces = /[\s\u00A0\u180E\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]+/g;
const currency = String.raw`(?:[A-Z]{0,3}\p{Sc}|USD|EUR|GBP|CAD|AUD|PHP|JPY|CHF)?`;
/** A sign before or after a currency, digits, a currency. */
const amount = new RegExp(
  String.raw`^(?<before>[+-]?)\s*${currency}\s*(?<after>[+-]?)\s*(?<digits>.*?)\s*${currency}$`,
  'iu',
);
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';
const plainDigits = '0123456789-';

/**
 * Reads `1,000.50`, `1.000,50`, `1 000,5`, `$1,000`, `(1,000)` as -1000, `10%`, `−3`, `1.5e3`, `1.5 × 10^3`. One comma before
 * exactly three digits groups thousands ("1,000" is a thousand); one point is always the decimal point. Null: not a number.
 */
export function parseNumber(typed: string): TypedNumber | null {
  const text = typed
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => wide.normalize('NFKC'))
    .replace(minusSigns, '-')
    .replace(spaces, ' ')
    .trim();
  const parts = split(text);
  if (!parts) return null;
  const digits = mantissa(parts.mantissa);
  if (!digits || Math.abs(parts.exponent) > 30) return null;
  const value = shifted(digits, parts.exponent);
  return { value: parts.negative && value !== '0' ? `-${value}` : value, percent: parts.percent };
}

function split(text: string) {
  const brackets = /^\((.+)\)$/.exec(text);
  const inner = brackets?.[1] ?? text;
  const bare = inner.replace(/\s*%$/, '');
  const { before = '', after = '', digits = '' } = amount.exec(bare)?.groups ?? {};
  const signs = [before, after, ...(brackets ? ['-'] : [])].filter(Boolean);
  if (signs.length > 1) return null;
  return { ...exponentOf(digits), percent: bare !== inner, negative: signs[0] === '-' };
}

function exponentOf(text: string): { mantissa: string; exponent: number } {
  const plain = text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/g, (digit) => `^${plainDigits[superscripts.indexOf(digit)]}`);
  const form = /^(.*?)(?:[eE]\+?|\s*[x×·*]\s*10\s*\^?\+?)(-?[\d^]{1,5})$/.exec(plain.replace(/\^-\^/g, '^-'));
  const exponent = form?.[2]?.replaceAll('^', '');
  return form && exponent
    ? { mantissa: form[1] ?? '', exponent: Number(exponent) }
    : { mantissa: text, exponent: 0 };
}

/** Digits with one decimal point, or null. */
function mantissa(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  const spaced = /^(\d{1,3}(?:[ '’]\d{3})+)(?:[.,](\d*))?$/.exec(text);
  if (spaced) return join(spaced[1], spaced[2]);
  const american = /^(\d{1,3}(?:,\d{3})+)\.(\d*)$/.exec(text) ?? /^([1-9]\d{0,2}(?:,\d{3})+)$/.exec(text);
  if (american) return join(american[1], american[2]);
  const european = /^(\d{1,3}(?:\.\d{3})+),(\d*)$/.exec(text) ?? /^([1-9]\d{0,2}(?:\.\d{3}){2,})$/.exec(text);
  if (european) return join(european[1], european[2]);
  const decimal = /^(\d*)[.,](\d*)$/.exec(text);
  return decimal && text.length > 1 ? join(decimal[1], decimal[2]) : null;
}

const join = (whole = '', decimals = ''): string => `${whole.replace(/\D/g, '') || '0'}.${decimals || '0'}`;

/** Moves the decimal point and drops what says nothing: 0012.50 by 1 is 125. */
function shifted(digits: string, exponent: number): string {
  const [whole = '', decimals = ''] = digits.split('.');
  const before = Math.max(0, -(whole.length + exponent));
  const after = Math.max(0, exponent - decimals.length);
  const all = '0'.repeat(before) + whole + decimals + '0'.repeat(after);
  const point = before + whole.length + exponent;
  const left = all.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const right = all.slice(point).replace(/0+$/, '');
  return right ? `${left}.${right}` : left;
}
