import { type Check, warn } from './context.ts';

/** Terpene rows against the printed total; labs often print the leading rows only. */
export const checkTerpenes: Check = (record, { analytes }) => {
  const { terpenes } = record.totals;
  if (terpenes.number === null) return [];
  const rows = analytes.filter((a) => a.analyte.panel === 'terpenes');
  const numbers = rows.flatMap(
    (a) => a.results.find((r) => r.unit === terpenes.unit && r.number)?.number ?? [],
  );
  if (numbers.length < 2) return [];
  const sum = numbers.reduce((all, n) => all + Number(n), 0);
  const total = Number(terpenes.number);
  const slack = Math.max(terpenes.unit === 'mg/g' ? 0.5 : 0.05, total * 0.01);
  if (Math.abs(sum - total) <= slack) return [];
  const coverage = Math.round((sum / total) * 100);
  if (coverage > 103)
    return [
      warn(
        'terpenes_over_total',
        'ask',
        `The terpene rows add up to ${coverage} % of the printed total.`,
        'totals.terpenes',
        terpenes.place,
      ),
    ];
  return [
    warn(
      'terpenes_incomplete',
      'info',
      `The terpene rows cover ${coverage} % of the printed total.`,
      'totals.terpenes',
      terpenes.place,
    ),
  ];
};
