import type { Basis, Category, DocumentType, PanelName, ValueKind } from '@atrium/labs/schemas';
import { documentReason, rejectionReason, rejectionWords } from '@atrium/labs/schemas';

export const categoryWords: Readonly<Record<Category, string>> = {
  flower: 'Flower',
  pre_roll: 'Pre-roll',
  concentrate: 'Concentrate',
  vape: 'Vape',
  edible: 'Edible',
  beverage: 'Beverage',
  tincture: 'Tincture',
  topical: 'Topical',
  hemp: 'Hemp',
  unknown: 'Not recognized',
};

export const documentTypeWords: Readonly<Record<DocumentType, string>> = {
  compliance: 'Compliance',
  quality_assurance: 'Quality assurance only',
  research: 'Research and development',
  patient_copy: 'Patient copy',
  preview: 'Preview or sample',
  single_panel: 'Single panel',
  unknown: 'Not recognized',
};

export const panelWords: Readonly<Record<PanelName, string>> = {
  potency: 'Potency',
  terpenes: 'Terpenes',
  pesticides: 'Pesticides',
  heavy_metals: 'Heavy metals',
  microbials: 'Microbials',
  mycotoxins: 'Mycotoxins',
  residual_solvents: 'Residual solvents',
  foreign_matter: 'Foreign matter',
  water_activity: 'Water activity',
  moisture: 'Moisture',
  vitamin_e_acetate: 'Vitamin E acetate',
  homogeneity: 'Homogeneity',
  label_claim: 'Label claim',
};

export const basisWords: Readonly<Record<Basis, string>> = {
  as_received: 'as received',
  dry: 'dry weight',
  moisture_corrected: 'moisture corrected',
  unspecified: 'not stated',
};

/** What stood in the cell where there is no number. */
export const kindWords: Readonly<Record<Exclude<ValueKind, 'number'>, string>> = {
  nd: 'ND',
  below_loq: '<LOQ',
  below_lod: '<LOD',
  not_tested: 'Not tested',
  not_reported: 'Not reported',
  dash: '–',
};

const ownReasons: Readonly<Record<string, string>> = {
  duplicate_file: 'This very file was uploaded before.',
  duplicate_sample: 'The same certificate was uploaded before, in another file.',
  our_fault: 'The fault is ours. Try again; if it fails once more, tell us.',
};

/** Why a file ended without a record, for people. */
export function reasonWords(reason: string | null): string | null {
  if (reason === null) return null;
  const rejected = rejectionReason.safeParse(reason);
  if (rejected.success) return rejectionWords[rejected.data];
  return documentReason.safeParse(reason).success ? (ownReasons[reason] ?? null) : null;
}

const titled = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `mg/unit` as it stands in the record; words only where it was not readable. */
export const unitWords = (unit: string): string => (unit === 'unknown' ? 'unit not readable' : unit);

/** `heavy_metals` → `Heavy metals`, for words of the reader we have no better ones for. */
export const spoken = (word: string): string => titled(word.replaceAll('_', ' '));
