/** A number a person typed, as exact decimal text; `percent`: it was written with a percent sign. */
export interface TypedNumber {
  readonly value: string;
  readonly percent: boolean;
}

const minusSigns = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const spaces = /[\s\u00A0\u180E\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]+/g;
const currency =
  /^(?:[A-Z]{0,3}\p{Sc}|USD|EUR|GBP|CAD|AUD|PHP|JPY|CHF)|(?:\p{Sc}|USD|EUR|GBP|CAD|AUD|PHP|JPY|CHF)$/iu;
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
  const accounting = /^\((.+)\)$/.exec(text);
  let rest = accounting?.[1] ?? text;
  const percent = /\s*%$/.test(rest);
  rest = rest.replace(/\s*%$/, '');
  const before = /^([+-]?)\s*(.*)$/.exec(rest);
  rest = (before?.[2] ?? '').replace(currency, '').trim();
  const after = /^([+-]?)\s*(.*)$/.exec(
    before?.[1] ? rest : (before?.[2] ?? '').replace(currency, '').trim(),
  );
  const signs = [before?.[1] ?? '', after?.[1] ?? ''].filter(Boolean);
  if (signs.length > 1 || (accounting && signs.length > 0)) return null;
  const scientific = exponentOf(after?.[2] ?? '');
  return { ...scientific, percent, negative: accounting !== null || signs[0] === '-' };
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
  const point = whole.length + exponent;
  const all = (whole + decimals)
    .padEnd(Math.max(point, 0), '0')
    .padStart(decimals.length + whole.length - Math.min(point, 0), '0');
  const cut = Math.max(point, 0);
  const left = all.slice(0, cut).replace(/^0+(?=\d)/, '') || '0';
  const right = all.slice(cut).replace(/0+$/, '');
  return right ? `${left}.${right}` : left;
}
