import type { Analyte, CertificateRecord, Total } from '../certificate/record.ts';
import { canonicalKey, isIsomerOutsideTotal, substanceLabel } from './substances.ts';

/** Day on which the new federal definition holds; bills to move it to 2028 were pending, not law, when this was written. */
export const HEMP_RULE_FROM = '2026-11-12';
const LIMIT_PERCENT = 0.3;
const LIMIT_MG_PER_CONTAINER = 0.4;
const PERCENT_OF: Readonly<Record<string, number>> = { '%': 1, 'mg/g': 0.1, 'ug/g': 0.0001, ppm: 0.0001 };
const AMOUNT_UNITS = new Set(['mg/unit', 'mg/serving', 'mg/package', 'mg']);

type Form = Pick<Analyte, 'kind' | 'number' | 'unit'> | Pick<Total, 'kind' | 'number' | 'unit'>;

export interface HempExcess {
  code: 'hemp_total_thc' | 'hemp_container_cap' | 'hemp_converted';
  message: string;
}

/** Whether the product is, or gives itself out as, hemp: by category, by name, or by isomers that outweigh its THC. */
export function looksLikeHemp(record: CertificateRecord): boolean {
  if (record.product.category === 'hemp') return true;
  if (/\bhemp\b/i.test(`${record.product.name?.printed ?? ''} ${record.product.strain?.printed ?? ''}`))
    return true;
  const isomers = record.analytes.filter((a) => isIsomerOutsideTotal(a) && a.kind === 'number');
  return isomers.some((a) => Number(a.number) > numberIn(record, a.unit) && Number(a.number) > 0);
}

/**
 * Where a hemp product exceeds the definition of Public Law 119-37 s. 781 (7 U.S.C. 1639o): 0.3 % total THC, 0.4 mg
 * THC-class per container, no cannabinoid made outside the plant. Only what the record proves; empty otherwise.
 */
export function hempExcess(record: CertificateRecord): HempExcess[] {
  const found: HempExcess[] = [];
  const percent = totalPercent(record);
  if (percent > LIMIT_PERCENT) {
    const message = `Total THC of all kinds is about ${percent.toFixed(2)} %, over the ${LIMIT_PERCENT} % of the federal hemp definition.`;
    found.push({ code: 'hemp_total_thc', message });
  }
  const amount = largestAmount(record);
  if (amount > LIMIT_MG_PER_CONTAINER) {
    const message = `At least ${amount} mg THC of all kinds per container, over the ${LIMIT_MG_PER_CONTAINER} mg of the federal hemp definition.`;
    found.push({ code: 'hemp_container_cap', message });
  }
  const converted = record.analytes.filter(
    (a) => isIsomerOutsideTotal(a) && a.kind === 'number' && Number(a.number) > 0,
  );
  if (converted.length > 0) {
    const names = converted.map((a) => substanceLabel(a.key, a.name)).join(', ');
    found.push({
      code: 'hemp_converted',
      message: `Contains ${names}: excluded from hemp when made outside the plant.`,
    });
  }
  return found;
}

function numberIn(record: CertificateRecord, unit: string): number {
  const forms = [record.totals.thc, ...record.totals.thc.alternatives];
  const match = forms.find((form) => form.kind === 'number' && form.unit === unit);
  return match ? Number(match.number) : 0;
}

/** The highest reading in percent: per row its own best form, isomers added to the total that leaves them out. */
function totalPercent(record: CertificateRecord): number {
  const asPercent = (form: Form): number =>
    form.kind === 'number' ? Number(form.number) * (PERCENT_OF[form.unit] ?? 0) : 0;
  const best = (row: Form & { alternatives: readonly Form[] }): number =>
    Math.max(...[row, ...row.alternatives].map(asPercent));
  const isomers = record.analytes.filter((a) => isIsomerOutsideTotal(a)).reduce((sum, a) => sum + best(a), 0);
  return best(record.totals.thc) + isomers;
}

/** A lower bound of milligrams per container: one unit or serving is never more than the container. */
function largestAmount(record: CertificateRecord): number {
  const amounts = record.analytes
    .filter((a) => isIsomerOutsideTotal(a) || ['delta_9_thc', 'thca'].includes(canonicalKey(a.key)))
    .flatMap((a): Form[] => [a, ...a.alternatives])
    .filter((form) => form.kind === 'number' && AMOUNT_UNITS.has(form.unit))
    .map((form) => Number(form.number));
  return Math.max(0, ...amounts);
}
