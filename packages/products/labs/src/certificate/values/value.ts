import type { Unit, ValueKind } from '../record.ts';
import { remembered } from '../remembered.ts';
import { type DecimalMark, parseDecimal } from './number.ts';
import { parseUnit } from './unit.ts';

/** What one result cell says. `number` is set only for kind `number`. */
export interface CellValue {
  kind: ValueKind;
  number: string | null;
  unit: Unit | null;
}

const words: readonly (readonly [RegExp, ValueKind])[] = [
  [/^(nd|n\.d\.?|none detected|not detected|not detected in .*|undetected|n\/d|absent)$/, 'nd'],
  [/^[<≤]\s*(l?loq|llq|mrl|rl)\b.*$/, 'below_loq'],
  [/^(blq|bql|b\.?l\.?o\.?q\.?|below loq|below limit of quantif?i?c?a?t?ion|trace|tr)$/, 'below_loq'],
  [/^[<≤]\s*lod\b.*$/, 'below_lod'],
  [/^(bld|bdl|below lod)$/, 'below_lod'],
  [/^(nt|n\.t\.?|not tested)$/, 'not_tested'],
  [/^(nr|n\.r\.?|ne|not reported|n\/r)$/, 'not_reported'],
  [/^([-–—]{1,3}|n\/a|na|not applicable)$/, 'dash'],
];

const unitTail = String.raw`(%|mg(?:\s*\/\s*[a-z]+|\s+per\s+[a-z]+)?|[uμµ]g\s*\/\s*k?g|mcg\s*\/\s*g|ng\s*\/\s*g|ppm|ppb|aw|g|cfu\s*\/\s*g)?`;
const numeric = new RegExp(
  String.raw`^([<≤>±~]?)\s*([+-]?[\d][\d.,' ]*(?:[eE][+-]?\d{1,3})?|[.,]\d+)\s*${unitTail}\s*\*{0,3}$`,
  'i',
);

/** Reads one cell: a number with or without unit, or one of the field's words; null if it is neither. */
export function parseValue(text: string, mark: DecimalMark = 'point'): CellValue | null {
  return mark === 'point' ? withPoint(text) : readValue(text, mark);
}

const withPoint = remembered((text: string) => readValue(text, 'point'));

function readValue(text: string, mark: DecimalMark): CellValue | null {
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (plain === '' || plain.length > 40) return null;
  const lower = plain.toLowerCase();
  for (const [pattern, kind] of words) if (pattern.test(lower)) return { kind, number: null, unit: null };
  const match = numeric.exec(plain);
  if (!match) return null;
  const [, sign, digits = '', tail] = match;
  const number = parseDecimal(digits, mark);
  if (number === null || sign === '±') return null;
  const unit = tail ? parseUnit(tail) : null;
  if (sign === '<' || sign === '≤') return { kind: 'below_loq', number: null, unit };
  return { kind: 'number', number, unit };
}

/**
 * All values of a cell that prints one result several ways, like `832.7 mg/g (83.27 %), 416.35 mg per package`.
 * Empty if any part is not a value.
 */
export function parseValues(text: string, mark: DecimalMark = 'point'): CellValue[] {
  const single = parseValue(text, mark);
  if (single) return [single];
  const parts = text
    .split(/[()|;]|,\s+|\s\/\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const values = parts.map((part) => parseValue(part, mark));
  return values.length > 1 && values.every((v) => v !== null) ? values.filter((v) => v !== null) : [];
}

/** Kinds that count as nothing found in a sum. */
export function countsAsZero(kind: ValueKind): boolean {
  return kind === 'nd' || kind === 'below_loq' || kind === 'below_lod';
}
