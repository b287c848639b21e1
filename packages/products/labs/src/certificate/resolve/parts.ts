import type { Result } from '../find/result.ts';
import type { Basis, Unit } from '../record.ts';
import { decimalsOf, toDecimal } from '../values/number.ts';
import { countsAsZero } from '../values/value.ts';
import type { ResolvedAnalyte } from './analytes.ts';

/** THC and CBD lose a carboxyl group when heated: molar masses 314.5/358.5. CBG: 316.5/360.5. */
export const decarboxylation = { thc: 0.877, cbd: 0.877, cbg: 0.878 } as const;
/** Factors labs print for the same thing. */
const printedFactors = [0.877, 0.87, 0.878, 0.8772, 0.88];

const pairs = {
  thc: { acid: 'thca', neutral: 'delta_9_thc', more: ['delta_8_thc', 'exo_thc', 'delta_10_thc'] },
  cbd: { acid: 'cbda', neutral: 'cbd', more: [] },
  cbg: { acid: 'cbga', neutral: 'cbg', more: [] },
} as const;

export type DecarbKey = keyof typeof pairs;

/** A total computed from its parts in one unit and basis. */
export interface Computed {
  unit: Unit;
  basis: Basis | null;
  kind: 'number' | 'nd';
  value: number;
  /** Digits the parts were printed with. */
  decimals: number;
  /** Both the acid and the neutral form have a row. */
  complete: boolean;
  /** The same with the other factors labs use, and with the other isomers counted. */
  variants: { value: number; note: 'factor' | 'isomers' }[];
  series: string;
}

/** The total of one cannabinoid, in every unit and basis its parts are printed in. */
export function computeFromParts(key: DecarbKey, analytes: readonly ResolvedAnalyte[]): Computed[] {
  const { acid, neutral, more } = pairs[key];
  const find = (k: string): readonly Result[] => analytes.find((a) => a.analyte.key === k)?.results ?? [];
  const [acids, neutrals] = [find(acid), find(neutral)];
  const made = new Map<string, Computed>();
  for (const series of [...neutrals, ...acids]) {
    const id = columnOf(series);
    const unit = series.unit ?? unitOfSeries(id, analytes);
    if (unit === null) continue;
    const name = `${unit}|${series.basis ?? ''}|${id}`;
    if (made.has(name)) continue;
    const mate = (list: readonly Result[]): Result | undefined =>
      list.find((r) => columnOf(r) === id && (r.unit === unit || r.unit === null) && r.kind !== 'dash');
    const [a, n] = [mate(acids), mate(neutrals)];
    if (!a && !n) continue;
    if ([a, n].some((r) => r && r.kind !== 'number' && !countsAsZero(r.kind))) continue;
    const others = more.flatMap((k) => mate(find(k)) ?? []);
    made.set(name, combine(key, unit, series.basis, a, n, others, id));
  }
  return [...made.values()];
}

/** Results that one cell prints in several units share their column. */
function columnOf(result: Result): string {
  return result.series.split('.')[0] ?? '';
}

/** A row of only `ND` carries no unit in its cell; the other rows of its column do. */
function unitOfSeries(series: string, analytes: readonly ResolvedAnalyte[]): Unit | null {
  for (const { results } of analytes)
    for (const r of results) if (r.series === series && r.unit) return r.unit;
  return null;
}

function combine(
  key: DecarbKey,
  unit: Unit,
  basis: Basis | null,
  acid: Result | undefined,
  neutral: Result | undefined,
  others: readonly Result[],
  series: string,
): Computed {
  const [a, n] = [amount(acid), amount(neutral)];
  const extra = others.reduce((sum, r) => sum + amount(r), 0);
  const value = a * decarboxylation[key] + n;
  const variants: Computed['variants'] = printedFactors.map((f) => ({
    value: a * f + n,
    note: 'factor' as const,
  }));
  if (extra > 0) variants.push({ value: value + extra, note: 'isomers' });
  return {
    unit,
    basis,
    kind: acid?.kind === 'number' || neutral?.kind === 'number' ? 'number' : 'nd',
    value,
    decimals: Math.max(...[acid, neutral].map((r) => (r?.number ? decimalsOf(r.number) : 0))),
    complete: acid !== undefined && neutral !== undefined,
    variants,
    series,
  };
}

function amount(result: Result | undefined): number {
  return result?.kind === 'number' ? Number(result.number) : 0;
}

export function computedDecimal(c: Computed): string {
  return toDecimal(c.value, Math.max(c.decimals, 2));
}

/** Arithmetic tolerance: 0.05 points (0.5 in mg/g), half of the last printed digit, 0.3 % (labs.md, B.4). */
export function tolerance(printed: string, unit: Unit): number {
  const floor = unit === '%' ? 0.05 : unit === 'mg/g' ? 0.5 : 0.05;
  const value = Math.abs(Number(printed));
  const half = 0.501 * 10 ** -decimalsOf(printed);
  // Small numbers must not be confirmed by a tolerance as large as they are.
  return Math.max(Math.min(floor, value * 0.05), half, value * 0.003);
}
