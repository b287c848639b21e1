import type { CertificateRecord, Field, Warning } from '../record.ts';
import type { Check, CheckContext } from './context.ts';
import { checkDates } from './dates.ts';
import { checkDocument } from './document.ts';
import { checkIdentity } from './identity.ts';
import { checkLabelClaim } from './label-claim.ts';
import { checkMissingParts } from './missing-parts.ts';
import { checkPanels } from './panels.ts';
import { checkPlausibility } from './plausibility.ts';
import { checkTerpenes } from './terpenes.ts';
import { checkTotals } from './totals.ts';
import { checkWeights } from './weights.ts';

const checks: readonly Check[] = [
  checkDocument,
  checkIdentity,
  checkTotals,
  checkMissingParts,
  checkPlausibility,
  checkTerpenes,
  checkPanels,
  checkDates,
  checkLabelClaim,
  checkWeights,
];

/** Runs every check; a value a warning asks about becomes `uncertain`. */
export function checkRecord(record: CertificateRecord, context: CheckContext): CertificateRecord {
  const warnings = checks.flatMap((check) => check(record, context));
  return markUncertain({ ...record, warnings: [...record.warnings, ...warnings] }, warnings);
}

function markUncertain(record: CertificateRecord, warnings: readonly Warning[]): CertificateRecord {
  const doubted = new Set(warnings.filter((w) => w.severity !== 'info').map((w) => w.path));
  const totals = { ...record.totals };
  for (const key of ['thc', 'cbd', 'cbg', 'cannabinoids', 'terpenes'] as const) {
    if (doubted.has(`totals.${key}`)) totals[key] = { ...totals[key], confidence: 'uncertain' };
  }
  const analytes = record.analytes.map((a) =>
    doubted.has(`analytes.${a.key}`) ? { ...a, confidence: 'uncertain' as const } : a,
  );
  const { lab, product } = record;
  return {
    ...record,
    totals,
    analytes,
    lab: { ...lab, name: doubtedField(lab.name, doubted.has('lab.name')) },
    product: { ...product, name: doubtedField(product.name, doubted.has('product.name')) },
  };
}

const doubtedField = (field: Field | null, isDoubted: boolean): Field | null =>
  field && isDoubted ? { ...field, confidence: 'uncertain' } : field;
