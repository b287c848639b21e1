import type { Unit } from '../record.ts';

/** Units as labs write them, most specific first: the first that fits is the unit. */
const spellings: readonly (readonly [RegExp, Unit])[] = [
  [/mg\s*(\/|per)\s*(serving|serv|portion|dose)/, 'mg/serving'],
  [/mg\s*(\/|per)\s*(package|pkg|pack|container|bottle|jar)/, 'mg/package'],
  [/(\/|per)\s*(package|pkg|container|bottle)\b/, 'mg/package'],
  [/mg\s*(\/|per)\s*(unit|piece|gummy|each|capsule|item)/, 'mg/unit'],
  [/mg\s*(\/|per)\s*ml|mg\s*\/\s*milliliter/, 'mg/ml'],
  [/mg\s*(\/|per)\s*g(ram)?\b|milligrams? per gram/, 'mg/g'],
  [/[uμµ]g\s*(\/|per)\s*g(ram)?\b|mcg\s*\/\s*g\b|mg\s*\/\s*kg/, 'ug/g'],
  [/[uμµ]g\s*(\/|per)\s*kg|ng\s*\/\s*g/, 'ug/kg'],
  [/\bppm\b/, 'ppm'],
  [/\bppb\b/, 'ppb'],
  [/cfu\s*\/\s*g/, 'cfu/g'],
  [/%|\bpercent\b|weight\s*percent|\bwt\.?\s*pct/, '%'],
  [/\baw\b|\ba\s*w\b|water activity/, 'aw'],
  [/\bmg\b|\dmg\b|milligrams?\b/, 'mg'],
  [/^\(?\s*g\s*\)?$|\bgrams?\b|\dg\b/, 'g'],
];

/** The unit a header, label or cell names, or null. */
export function parseUnit(text: string): Unit | null {
  const plain = text.normalize('NFKC').toLowerCase();
  for (const [pattern, unit] of spellings) if (pattern.test(plain)) return unit;
  return null;
}

/** How many of `to` one of `from` is, for units that differ by a constant only; null for the others. */
export function unitFactor(from: Unit, to: Unit): number | null {
  const a = perGram[from];
  const b = perGram[to];
  return a === undefined || b === undefined ? null : a / b;
}

/** Mass fractions, as milligrams in a gram. */
const perGram: Partial<Record<Unit, number>> = {
  '%': 10,
  'mg/g': 1,
  ppm: 0.001,
  'ug/g': 0.001,
  ppb: 0.000001,
  'ug/kg': 0.000001,
};
