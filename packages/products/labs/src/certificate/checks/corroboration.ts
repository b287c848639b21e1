import type { Unit } from '../record.ts';
import type { ResolvedAnalyte } from '../resolve/analytes.ts';
import type { CheckContext } from './context.ts';

/**
 * Whether the potency column of a unit is borne out by another one: a second column in a constant proportion
 * (10 for mg/g beside %, the serving's weight for mg/serving), or a printed sum of its rows.
 */
export function isCorroborated(unit: Unit, { analytes, totals }: CheckContext): boolean {
  const potency = analytes.filter((a) => a.analyte.panel === 'potency');
  return constantRatio(unit, potency) || sumsUp(unit, potency, totals.cannabinoids.total);
}

function constantRatio(unit: Unit, potency: readonly ResolvedAnalyte[]): boolean {
  const units = new Set(potency.flatMap((a) => a.results.map((r) => r.unit)));
  for (const other of units) {
    if (other === null || other === unit) continue;
    const ratios = potency.flatMap(({ results }) => {
      const [a, b] = [
        results.find((r) => r.unit === unit && r.number),
        results.find((r) => r.unit === other && r.number),
      ];
      return a?.number && b?.number && Number(a.number) > 0
        ? [{ ratio: Number(b.number) / Number(a.number), weight: Number(a.number) }]
        : [];
    });
    const main = ratios.sort((a, b) => b.weight - a.weight)[0];
    if (!main || main.ratio < 0.9) continue;
    const tenfold =
      (unit === '%' && other === 'mg/g' && Math.abs(main.ratio - 10) < 0.1) ||
      (unit === 'mg/g' && other === '%' && Math.abs(main.ratio - 0.1) < 0.001);
    const steady =
      ratios.length >= 2 && ratios.slice(0, 3).every((r) => Math.abs(r.ratio / main.ratio - 1) < 0.04);
    if (tenfold || steady) return true;
  }
  return false;
}

function sumsUp(
  unit: Unit,
  potency: readonly ResolvedAnalyte[],
  total: { number: string | null; unit: Unit },
): boolean {
  if (total.number === null || total.unit !== unit) return false;
  const sum = potency.reduce(
    (all, { results }) => all + Number(results.find((r) => r.unit === unit)?.number ?? 0),
    0,
  );
  return sum > 0 && Math.abs(sum - Number(total.number)) < Math.max(0.02, sum * 0.003);
}
