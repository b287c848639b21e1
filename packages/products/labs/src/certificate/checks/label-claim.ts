import type { CertificateRecord } from '../record.ts';
import { type Check, warn } from './context.ts';

/** California allows 10 % either way for edibles; other states differ. */
const allowedShare = 0.1;

/** A strength in the product's name against what was measured in the unit or package. */
export const checkLabelClaim: Check = (record) => {
  const name = record.product.name?.value ?? '';
  const claims = [...name.matchAll(/(\d{1,4}(?:\.\d+)?)\s*mg\b/gi)].map((m) => Number(m[1]));
  const measured = measuredMilligrams(record);
  if (claims.length === 0 || measured.length === 0) return [];
  const fits = claims.some((claim) => measured.some((m) => Math.abs(m - claim) <= claim * allowedShare));
  if (fits) return [];
  return [
    warn(
      'label_claim_differs',
      'info',
      'The strength in the product name differs from what was measured by more than 10 %.',
      'product.name',
      record.product.name?.place ?? null,
    ),
  ];
};

function measuredMilligrams(record: CertificateRecord): number[] {
  const each = ['mg/unit', 'mg/serving', 'mg/package', 'mg'];
  const totals = [record.totals.thc, record.totals.cbd].flatMap((t) => [
    { number: t.number, unit: t.unit },
    ...t.alternatives,
  ]);
  const rows = record.analytes.flatMap((a) => [{ number: a.number, unit: a.unit }, ...a.alternatives]);
  return [...totals, ...rows]
    .filter((v) => v.number !== null && each.includes(v.unit) && Number(v.number) > 0)
    .map((v) => Number(v.number));
}
