import type { AnalyteRow, Result } from '../find/result.ts';
import { placeOf } from '../layout/cell.ts';
import type { Analyte, Basis, Unit } from '../record.ts';
import { decimalsOf } from '../values/number.ts';

/** The unit a result is shown in when it is printed in several. */
export const unitOrder: readonly Unit[] = [
  '%',
  'mg/g',
  'mg/unit',
  'mg/serving',
  'mg/package',
  'mg/ml',
  'mg',
  'ppm',
  'ug/g',
  'ppb',
  'ug/kg',
  'g',
  'unknown',
];

export interface ResolvedAnalyte {
  analyte: Analyte;
  results: Result[];
  /** Two printings of one result in one unit that do not agree. */
  conflict: boolean;
}

/** One entry an analyte, from all places it is printed at. */
export function resolveAnalytes(rows: readonly AnalyteRow[], basis: Basis | null): ResolvedAnalyte[] {
  const byKey = new Map<string, AnalyteRow[]>();
  for (const row of withoutStandards(rows)) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return [...byKey.values()].flatMap((group) => resolveOne(group, basis)).filter(isClear);
}

/**
 * A contaminant's figure that is printed two ways, or without a unit, may be its limit: better not read than wrong.
 * Potency keeps such rows and asks about them.
 */
function isClear({ analyte, conflict }: ResolvedAnalyte): boolean {
  if (analyte.panel === 'potency' || analyte.panel === 'terpenes') return true;
  return !conflict && (analyte.number === null || analyte.unit !== 'unknown');
}

/**
 * Tables of the laboratory's own standards and blanks name the same analytes. They are in mg/ml or without unit
 * where the sample's results are in % or mg/g.
 */
function withoutStandards(rows: readonly AnalyteRow[]): AnalyteRow[] {
  const filled = rows.filter((r) => r.results.length > 0);
  const solid = (r: AnalyteRow): boolean =>
    r.results.some((x) => x.unit !== null && x.unit !== 'mg/ml' && x.unit !== 'g');
  const tables = new Map<string, AnalyteRow[]>();
  for (const row of filled) tables.set(tableOf(row), [...(tables.get(tableOf(row)) ?? []), row]);
  const good = [...tables.values()].filter((t) => t.some(solid));
  const kept = [...tables.values()].filter(
    (t) => t.some(solid) || !good.some((g) => g.some((r) => t.some((o) => o.panel === r.panel))),
  );
  return kept.flat();
}

export function tableOf(row: AnalyteRow): string {
  return row.results[0]?.series.replace(/[cr].*$/, '') ?? '';
}

function resolveOne(group: readonly AnalyteRow[], basis: Basis | null): ResolvedAnalyte[] {
  const results = group.flatMap((r) => r.results);
  const first = group[0];
  const main = pickMain(results);
  if (!first || !main) return [];
  const row = group.find((r) => r.results.includes(main)) ?? first;
  const others = results.filter(
    (r) => r !== main && !(r.unit === main.unit && r.kind === main.kind && r.number === main.number),
  );
  const conflict = results.some((r) => r !== main && sameMeaning(r, main) && !agree(r, main));
  const analyte: Analyte = {
    key: row.key,
    name: row.name.slice(0, 60),
    panel: row.panel,
    kind: main.kind,
    number: main.number,
    unit: main.unit ?? 'unknown',
    basis: main.basis ?? basis ?? 'unspecified',
    lod: row.lod,
    loq: row.loq,
    limit: row.limit,
    verdict: row.verdict,
    confidence: conflict ? 'uncertain' : 'certain',
    place: placeOf(main.cell),
    alternatives: others.map((r) => ({
      kind: r.kind,
      number: r.number,
      unit: r.unit ?? 'unknown',
      basis: r.basis ?? basis ?? 'unspecified',
      place: placeOf(r.cell),
    })),
  };
  return [{ analyte, results: [...results], conflict }];
}

function pickMain(results: readonly Result[]): Result | null {
  const rank = (r: Result): number => {
    const unit = r.unit === null ? unitOrder.length : unitOrder.indexOf(r.unit);
    const weak = r.kind === 'dash' || r.kind === 'not_reported' ? 100 : 0;
    return unit + weak + (r.basis === 'dry' ? 0.5 : 0);
  };
  return [...results].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function sameMeaning(a: Result, b: Result): boolean {
  return (
    a.unit === b.unit &&
    (a.basis === b.basis || a.basis === null || b.basis === null) &&
    a.kind !== 'dash' &&
    b.kind !== 'dash'
  );
}

/** Equal within the rounding of the coarser printing. */
export function agree(
  a: { kind: string; number: string | null },
  b: { kind: string; number: string | null },
): boolean {
  if (a.number === null || b.number === null)
    return Math.abs(Number(a.number ?? 0) - Number(b.number ?? 0)) < 0.006;
  const decimals = Math.min(decimalsOf(a.number), decimalsOf(b.number));
  const slack = 0.51 * 10 ** -decimals;
  return (
    Math.abs(Number(a.number) - Number(b.number)) <= Math.max(slack, Math.abs(Number(a.number)) * 0.0006)
  );
}
