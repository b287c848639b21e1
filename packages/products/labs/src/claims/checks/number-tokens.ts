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
  /(?<![a-z0-9.,]|(?:delta|[^a-z]d)[ -]?|\d[/:])(?:[.,])?\d+(?:[.,'’ ](?=\d{3}(?!\d))\d+|[.,]\d+)*/g;
const UNIT = new RegExp(
  [
    '^\\s?(?:',
    '(%|percent|per cent|pct|prozent)',
    '|(mgs?|milligrams?)(?:\\s?(?:/|per)\\s?(g|gram|grams|ml|millilit(?:er|re)|unit|serving|portion|package|pkg|container|bag|bottle|jar|can|tin|pack|box|piece|pc|gummy|capsule|tablet|each|ea)(?![a-z]))?',
    '|(ug|mcg|micrograms?)\\s?(?:/|per)\\s?(g|kg)',
    '|(ppm|ppb)',
    '|(cfu)\\s?(?:/|per)\\s?g',
    '|(aw)',
    '|(g|grams?|gr|oz|ounces?|ml|l|lit(?:er|re)s?|ct|count|pk|pack|packs|pieces?|pcs|gummies|capsules|servings?|units)',
    ')(?![a-z])',
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

export function writtenNumbers(text: string): WrittenNumber[] {
  return [...allMatches(NUMBER, text)].map(({ start, end }) => {
    const raw = text.slice(start, end);
    const found = UNIT.exec(text.slice(end, end + 40));
    if (!found) return { raw, start, end, unit: null, unitEnd: end };
    return {
      raw,
      start,
      end,
      unit: unitOf(found, text.slice(end + found[0].length, end + 110)),
      unitEnd: end + found[0].length,
    };
  });
}

function unitOf(found: RegExpExecArray, after: string): Unit | 'size' {
  const [, percent, milligram, per, micro, microPer, parts, cfu, activity] = found;
  if (percent) return '%';
  if (milligram) return milligramUnit(per ?? LATER_PER.exec(after.replace(/delta[ -]?\d+/g, 'delta'))?.[1]);
  if (micro) return microPer === 'kg' ? 'ug/kg' : 'ug/g';
  if (parts) return parts === 'ppb' ? 'ppb' : 'ppm';
  if (cfu) return 'cfu/g';
  return activity ? 'aw' : 'size';
}

function milligramUnit(per: string | undefined): Unit {
  if (per === undefined) return 'mg';
  return MILLIGRAMS_PER[per] ?? 'mg/unit';
}
