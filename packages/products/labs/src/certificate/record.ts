import { z } from 'zod';

/**
 * The checked record of one certificate of analysis: what the reader found on the page, each value with its place.
 * Numbers are decimal strings exactly as printed (`"31.204"`), so that no digit is gained or lost on the way;
 * computed values are decimal strings rounded to the digits of their parts.
 */

/** A place on a page: points from the top-left corner of the page box, before any zoom. Pages count from 1. */
export const place = z.object({
  page: z.int().min(1),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

/** How much a reader trusts a value. `uncertain` values carry a warning and are asked about before use. */
export const confidence = z.enum(['certain', 'uncertain']);

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

export const unit = z.enum([
  '%',
  'mg/g',
  'mg/unit',
  'mg/serving',
  'mg/package',
  'mg/ml',
  'mg',
  'ppm',
  'ppb',
  'ug/g',
  'ug/kg',
  'cfu/g',
  'aw',
  'g',
  'unknown',
]);

export const basis = z.enum(['as_received', 'dry', 'moisture_corrected', 'unspecified']);

/** What stood in the cell. Only `number` has a `number`; the others are words of the field and never zero. */
export const valueKind = z.enum([
  'number',
  'nd',
  'below_loq',
  'below_lod',
  'not_tested',
  'not_reported',
  'dash',
]);

/** Closed vocabulary. `tested_no_verdict` is never turned into `pass`; `blank` means the panel is named without a word. */
export const verdict = z.enum([
  'pass',
  'fail',
  'tested_no_verdict',
  'not_tested',
  'not_reported',
  'not_applicable',
  'blank',
]);

export const panelName = z.enum([
  'potency',
  'terpenes',
  'pesticides',
  'heavy_metals',
  'microbials',
  'mycotoxins',
  'residual_solvents',
  'foreign_matter',
  'water_activity',
  'moisture',
  'vitamin_e_acetate',
  'homogeneity',
  'label_claim',
]);

export const documentType = z.enum([
  'compliance',
  'quality_assurance',
  'research',
  'patient_copy',
  'preview',
  'single_panel',
  'unknown',
]);

export const category = z.enum([
  'flower',
  'pre_roll',
  'concentrate',
  'vape',
  'edible',
  'beverage',
  'tincture',
  'topical',
  'hemp',
  'unknown',
]);

/** A word or phrase read from the page. `printed` keeps the page's own spelling. */
export const field = z.object({
  value: z.string(),
  printed: z.string(),
  confidence,
  place: place.nullable(),
});

/** A date: ISO (`2023-04-10`) or null where the printed form cannot be decided. */
export const dateField = z.object({
  iso: z.iso.date().nullable(),
  printed: z.string(),
  confidence,
  place: place.nullable(),
});

/** One row of a result table. `key` is our analyte key (`thca`, `delta_9_thc`), `name` the printed name. */
export const analyte = z.object({
  key: z.string(),
  name: z.string(),
  panel: panelName,
  kind: valueKind,
  number: decimal.nullable(),
  unit,
  basis,
  lod: decimal.nullable(),
  loq: decimal.nullable(),
  limit: decimal.nullable(),
  verdict: verdict.nullable(),
  confidence,
  place: place.nullable(),
  /** The same cell in other columns (mg/g beside %, dry beside as received). */
  alternatives: z.array(
    z.object({ kind: valueKind, number: decimal.nullable(), unit, basis, place: place.nullable() }),
  ),
});

/** A total, printed on the page or computed by us from its parts. `absent`: neither printed nor computable. */
export const total = z.object({
  kind: z.enum(['number', 'nd', 'loq', 'absent']),
  number: decimal.nullable(),
  unit,
  basis,
  source: z.enum(['printed', 'computed']),
  confidence,
  place: place.nullable(),
  /** What our own sum of the parts gives, in the same unit and basis, where the parts are there. */
  recomputed: decimal.nullable(),
  /** Further printed forms of the same total (per serving, per package, dry). */
  alternatives: z.array(
    z.object({ kind: valueKind, number: decimal.nullable(), unit, basis, place: place.nullable() }),
  ),
});

export const panel = z.object({ name: panelName, verdict, printed: z.string(), place: place.nullable() });

/** A doubt the reader or a check has. `severity: block` forbids publishing until a person has decided. */
export const warning = z.object({
  code: z.string(),
  severity: z.enum(['info', 'ask', 'block']),
  message: z.string(),
  /** Path into the record the warning is about (`totals.thc`), or null for the document. */
  path: z.string().nullable(),
  place: place.nullable(),
});

export const certificateRecord = z.object({
  lab: z.object({ name: field.nullable(), licence: field.nullable(), accreditation: field.nullable() }),
  reportId: field.nullable(),
  revision: field.nullable(),
  supersedes: field.nullable(),
  documentType,
  jurisdiction: z.string().nullable(),
  product: z.object({
    name: field.nullable(),
    strain: field.nullable(),
    category,
    sampleId: field.nullable(),
    batch: field.nullable(),
    trackingIds: z.array(field),
    client: field.nullable(),
    producer: field.nullable(),
    unitWeight: field.nullable(),
    servingWeight: field.nullable(),
    servingsPerPackage: field.nullable(),
  }),
  dates: z.object({
    harvested: dateField.nullable(),
    produced: dateField.nullable(),
    collected: dateField.nullable(),
    received: dateField.nullable(),
    tested: dateField.nullable(),
    reported: dateField.nullable(),
    expires: dateField.nullable(),
  }),
  totals: z.object({ thc: total, cbd: total, cbg: total, cannabinoids: total, terpenes: total }),
  analytes: z.array(analyte),
  panels: z.array(panel),
  overall: verdict.nullable(),
  warnings: z.array(warning),
  source: z.object({
    pages: z.int(),
    pageSizes: z.array(z.object({ width: z.number(), height: z.number() })),
    textSource: z.enum(['text_layer', 'ocr', 'mixed']),
    encrypted: z.boolean(),
  }),
});

/** Why a file is not taken. Each has its own sentence for people in `reading/rejection-words.ts`. */
export const rejectionReason = z.enum([
  'empty',
  'not_a_pdf',
  'too_large',
  'too_many_pages',
  'password_protected',
  'damaged',
  'too_complex',
  'not_a_certificate',
  'unreadable',
]);

export const readOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('certificate'), record: certificateRecord, ms: z.number() }),
  z.object({ outcome: z.literal('rejected'), reason: rejectionReason, detail: z.string(), ms: z.number() }),
]);

export type Place = z.infer<typeof place>;
export type Unit = z.infer<typeof unit>;
export type Basis = z.infer<typeof basis>;
export type ValueKind = z.infer<typeof valueKind>;
export type Verdict = z.infer<typeof verdict>;
export type PanelName = z.infer<typeof panelName>;
export type DocumentType = z.infer<typeof documentType>;
export type Category = z.infer<typeof category>;
export type Field = z.infer<typeof field>;
export type DateField = z.infer<typeof dateField>;
export type Analyte = z.infer<typeof analyte>;
export type Total = z.infer<typeof total>;
export type Panel = z.infer<typeof panel>;
export type Warning = z.infer<typeof warning>;
export type CertificateRecord = z.infer<typeof certificateRecord>;
export type RejectionReason = z.infer<typeof rejectionReason>;
export type ReadOutcome = z.infer<typeof readOutcome>;
