import type { Basis, Unit } from '../record.ts';
import { parseUnit } from '../values/unit.ts';

export type Role =
  | 'result'
  | 'lod'
  | 'loq'
  | 'lod_loq'
  | 'limit'
  | 'status'
  | 'uncertainty'
  | 'other'
  | 'unknown';

export interface Heading {
  role: Role;
  unit: Unit | null;
  basis: Basis | null;
  text: string;
  /** The role comes from a word, not only from a unit. */
  named: boolean;
}

const roles: readonly (readonly [RegExp, Role])[] = [
  [/\blod\b.*\bl?loq\b|\bl?loq\b.*\blod\b/, 'lod_loq'],
  [/\blod\b|detection limit|limit of detection/, 'lod'],
  [/\bl?loq\b|\bllq\b|\brl\b|reporting limit|quantif?i?c?a?t?i?t?a?t?ion|\bmrl\b/, 'loq'],
  [/uncertainty|\bmu\b|±|\brsd\b|\brpd\b|deviation|recovery/, 'uncertainty'],
  [/dilution|\(1:n\)|\bcas\b|datafile|\bdate\b|retention|\brt\b|serial|chart|graph|\bmethod\b/, 'other'],
  [/pass|status|finding|p\/f|verdict|disposition|conclusion/, 'status'],
  [/\baction\b|\blimits?\b|\bspec|maximum|threshold|target|claim/, 'limit'],
  [/result|amount|\bamt\b|conc|mass|value|content|found|measured|actual|reported/, 'result'],
];

/** What a column heading (or a row's, in tables with analytes as columns) says of its values. */
export function readHeading(text: string): Heading {
  const plain = text.normalize('NFKC').toLowerCase();
  const unit = parseUnit(plain);
  const named = roles.find(([pattern]) => pattern.test(plain))?.[1];
  const role = named ?? (unit ? 'result' : 'unknown');
  return { role, unit, basis: headingBasis(plain), text, named: named !== undefined };
}

export function headingBasis(plain: string): Basis | null {
  if (/\bdry\b|dry[- ]?(weight|wt|basis)/.test(plain)) return 'dry';
  if (/as[- ]?(received|is|tested)\b|wet[- ]?(weight|basis)/.test(plain)) return 'as_received';
  return null;
}
