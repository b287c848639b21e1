import type { Basis, Unit } from '../record.ts';
import { remembered } from '../remembered.ts';
import { parseUnit } from '../values/unit.ts';
import { compact, plainText } from './plain-text.ts';

export type TotalKey = 'thc' | 'cbd' | 'cbg' | 'cannabinoids' | 'terpenes';

/** A printed label of a total, with what the label itself says about unit and basis. */
export interface TotalLabel {
  key: TotalKey;
  unit: Unit | null;
  basis: Basis | null;
  /** A sum of what was found, before decarboxylation is counted (`Sum of Cannabinoids`). */
  raw: boolean;
}

const adjectives =
  '(active|potential|available|possible|usable|theoretical|decarboxylated|decarbed|calculated|max|maximum|delta9|d9)*';
const patterns: readonly (readonly [RegExp, TotalKey])[] = [
  [
    new RegExp(
      `^(total|tot|max|maximum)${adjectives}(thc|tetrahydrocannabinol|thcd9|thcdelta9)(total|potential|max)?$`,
    ),
    'thc',
  ],
  [/^thc(total|max|potential|totalpotential)$/, 'thc'],
  [new RegExp(`^(total|tot|max|maximum)${adjectives}(cbd|cannabidiol)(total|potential|max)?$`), 'cbd'],
  [/^cbd(total|max|potential|totalpotential)$/, 'cbd'],
  [new RegExp(`^(total|tot)${adjectives}(cbg|cannabigerol)$`), 'cbg'],
  [/^cbgtotal$/, 'cbg'],
  [new RegExp(`^(total|tot|sumof|sum)${adjectives}(detected|tested)?cannabinoids?(total)?$`), 'cannabinoids'],
  [/^cannabinoids?total$/, 'cannabinoids'],
  [/^(total|tot|sumof)(potential)?(terpenes?|terpenoids?|terps?)(content|total)?$/, 'terpenes'],
  [/^(terpenes?|terpenoids?)total$/, 'terpenes'],
];

/** The total a label names, or null. A label of another isomer (`Total d8-THC`) is no total THC. */
export const matchTotal = remembered((printed: string): TotalLabel | null => {
  if (printed.length > 60) return null;
  const plain = plainText(printed).replace(/:$/, '');
  const basis = /\bdry\b/.test(plain) ? 'dry' : /as[- ]?(received|is)\b/.test(plain) ? 'as_received' : null;
  const unit = parseUnit(plain);
  const bare = plain
    .replace(/\(?\bdry( weight)?( basis)?\b\)?|\(?\bas[- ]?(received|is)( basis)?\b\)?/g, ' ')
    .replace(/mg\s*(\/|per)\s*[a-z]+|\(\s*mg\s*\)|%|(\/|\bper\b)\s*[a-z]+|\bmg\b/g, ' ')
    .replace(/\b(content|potency|result|amount|concentration|value)s?\b/g, ' ');
  const letters = compact(bare);
  for (const [pattern, key] of patterns) {
    if (pattern.test(letters)) return { key, unit, basis, raw: /^sum|available|detected/.test(letters) };
  }
  return null;
});
