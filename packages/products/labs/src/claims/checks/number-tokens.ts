import type { Unit } from '../../certificate/record.ts';
import { allMatches } from './context.ts';

/** A number as written in the text, with the unit and the words after it that complete the unit. */
export interface WrittenNumber {
  raw: string;
  start: number;
  end: number;
  /** Null when no unit follows. `size` is a net weight or a count, which certificates need not carry. */
  unit: Unit | 'size' | null;
  /** End of the unit as written, `end` when there is none. */
  unitEnd: number;
}

const NUMBER =
  /(?<![0-9.,])[.,]?\d+(?:[.,'’ ](?=\d{3}(?!\d))\d+|[.,]\d+)*(?:\/\d+(?=\s?(?:oz|ounces?|g)(?![a-z])))?/g;
const UNIT = new RegExp(
  [
    '^\\s?(?:',
    '(%)|(?:(percent|per cent|pct|prozent)',
    '|(mgs?|milligrams?)(?:\\s?(?:/|per)\\s?(g|gram|grams|ml|millilit(?:er|re)|unit|serving|portion|package|pkg|container|bag|bottle|jar|can|tin|pack|box|piece|pc|gummy|capsule|tablet|each|ea)(?![a-z]))?',
    '|(ug|mcg|micrograms?)\\s?(?:/|per)\\s?(g|kg)',
    '|(ppm|ppb)',
    '|(cfu)\\s?(?:/|per)\\s?g',
    '|(aw)',
    '|(g|grams?|gr|oz|ounces?|ml|l|lit(?:er|re)s?|ct|count|pk|pack|packs|pieces?|pcs|gummies|capsules|servings?|units)',
    ')(?![a-z]))',
  ].join(''),
);
const MILLIGRAMS_PER: Readonly<Record<string, Unit>> = {
  g: 'mg/g',
  gram: 'mg/g',
  grams: 'mg/g',
  ml: 'mg/ml',
  milliliter: 'mg/ml',
  millilitre: 'mg/ml',
  serving: 'mg/serving',
  portion: 'mg/serving',
  package: 'mg/package',
  pkg: 'mg/package',
  container: 'mg/package',
  bag: 'mg/package',
  bottle: 'mg/package',
  jar: 'mg/package',
  can: 'mg/package',
  tin: 'mg/package',
  pack: 'mg/package',
  box: 'mg/package',
};
/** The rest of a unit some words later: `23.84 mg delta-8 THC per unit`. */
const LATER_PER =
  /^[^.;:!?\d\n]{0,48}?\s(?:per|in each|in every|an?|each|in one)\s(gram|g|ml|milliliter|millilitre|unit|serving|portion|package|container|bag|bottle|jar|can|tin|pack|box|piece|gummy|capsule|tablet|pre-roll)(?![a-z])/;

/** The unit named first: `each gummy has 23.84 mg`. */
const EARLIER_PER =
  /(?<![a-z])(?:each|every|one|a single|in an?) (unit|serving|portion|package|container|bag|bottle|jar|can|tin|pack|box|piece|gummy|capsule|tablet|pre-roll)(?![a-z])[^.;!?\d\n]{0,30}$/;
const ISOMER_NUMBER = /(?:delta|(?<![a-z])d)[ -]?$/;

export function writtenNumbers(text: string): WrittenNumber[] {
  return [...allMatches(NUMBER, text)].flatMap(({ start, end }): WrittenNumber[] => {
    const raw = text.slice(start, end);
    const before = text.slice(Math.max(0, start - 60), start);
    const found = UNIT.exec(text.slice(end, end + 40));
    const unit = found
      ? unitOf(found, before, text.slice(end + found[0].length, end + found[0].length + 70))
      : null;
    if (isPartOfWord(text, { start, end, raw }, before, unit)) return [];
    return [{ raw, start, end, unit, unitEnd: end + (found?.[0].length ?? 0) }];
  });
}

/** `delta-8`, `GG4`, `2nd`: digits of a word, which a decimal or a dose never is. */
function isPartOfWord(
  text: string,
  { start, end, raw }: { start: number; end: number; raw: string },
  before: string,
  unit: WrittenNumber['unit'],
): boolean {
  if (!/^\d+$/.test(raw) || (unit !== null && unit !== 'size')) return false;
  if (/^(?:6|7|8|9|10|11)$/.test(raw) && ISOMER_NUMBER.test(before)) return true;
  if (/[a-z]/.test(text.charAt(start - 1))) return true;
  return /^(?:st|nd|rd|th)(?![a-z])/.test(text.slice(end, end + 3));
}

function unitOf(found: RegExpExecArray, before: string, after: string): Unit | 'size' {
  const [, sign, percent, milligram, per, micro, microPer, parts, cfu, activity] = found;
  if (sign || percent) return '%';
  if (milligram) {
    const later = after.replace(/(delta|(?<![a-z])d)[ -]?\d+/g, '$1');
    return milligramUnit(per ?? LATER_PER.exec(later)?.[1] ?? EARLIER_PER.exec(before)?.[1]);
  }
  if (micro) return microPer === 'kg' ? 'ug/kg' : 'ug/g';
  if (parts) return parts === 'ppb' ? 'ppb' : 'ppm';
  if (cfu) return 'cfu/g';
  return activity ? 'aw' : 'size';
}

function milligramUnit(per: string | undefined): Unit {
  if (per === undefined) return 'mg';
  return MILLIGRAMS_PER[per] ?? 'mg/unit';
}
