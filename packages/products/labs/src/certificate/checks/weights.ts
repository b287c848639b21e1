import type { CertificateRecord, Warning } from '../record.ts';
import { type Check, warn } from './context.ts';

/** Weights against what the results imply, and dry results against the same as received. */
export const checkWeights: Check = (record) => [...unitWeight(record), ...dryShare(record)];

/**
 * Milligrams a unit over milligrams a gram is the unit's weight. A weight printed with the wrong unit
 * (`60.8280 mg` for 60.8 g) shows here; both printings are kept.
 */
function unitWeight(record: CertificateRecord): Warning[] {
  const field = record.product.unitWeight;
  const printed = /^([\d.,]+)\s*(mg|g|grams?)\b/i.exec(field?.value ?? '');
  const implied = impliedGrams(record);
  if (!field || !printed || implied === null) return [];
  const number = Number((printed[1] ?? '').replaceAll(',', ''));
  const grams = /^mg$/i.test(printed[2] ?? '') ? number / 1000 : number;
  if (Math.abs(grams / implied - 1) < 0.06 || Math.abs(number / implied - 1) > 0.06) return [];
  return [
    warn(
      'unit_weight_unit',
      'info',
      'The weight of a unit is printed with a unit its results contradict.',
      'product.unitWeight',
      field.place,
    ),
  ];
}

function impliedGrams(record: CertificateRecord): number | null {
  const strongest = record.analytes
    .filter((a) => a.panel === 'potency' && a.number !== null)
    .sort((a, b) => Number(b.number) - Number(a.number))[0];
  if (!strongest) return null;
  const all = [{ number: strongest.number, unit: strongest.unit }, ...strongest.alternatives];
  const value = (unit: string): number => Number(all.find((v) => v.unit === unit)?.number ?? 0);
  const perGram = value('mg/g') || value('%') * 10;
  const perUnit = value('mg/unit');
  return perGram > 0 && perUnit > 0 ? perUnit / perGram : null;
}

/** dry = as received / (1 - moisture): never less, and not more than a very wet flower gives. */
function dryShare(record: CertificateRecord): Warning[] {
  const { thc } = record.totals;
  const other = thc.alternatives.find(
    (a) => a.unit === thc.unit && a.number !== null && a.basis !== thc.basis && a.basis === 'dry',
  );
  if (!other || thc.number === null || thc.basis === 'dry' || Number(thc.number) === 0) return [];
  const ratio = Number(other.number) / Number(thc.number);
  if (ratio > 0.995 && ratio < 1.4) return [];
  return [
    warn(
      'basis_implausible',
      'ask',
      'The dry and the as-received Total THC do not fit each other.',
      'totals.thc',
      thc.place,
    ),
  ];
}
