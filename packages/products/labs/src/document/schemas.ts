import { pageInput, pageOf } from '@atrium/core/kernel/page';
import { z } from 'zod';
import { certificateRecord, rejectionReason, warning } from '../certificate/record.ts';
import { documentStates } from './machine.ts';

export const documentId = z.uuid();
const instant = z.iso.datetime();

/** Why a document ended without a record, or failed: the reader's reasons and our own. */
export const documentReason = z.enum([
  ...rejectionReason.options,
  'duplicate_file',
  'duplicate_sample',
  'our_fault',
]);

/** One row of the list. */
export const documentRow = z.object({
  id: documentId,
  fileName: z.string(),
  status: z.enum(documentStates),
  reason: z.string().nullable(),
  progress: z.int(),
  productName: z.string().nullable(),
  labName: z.string().nullable(),
  sampleId: z.string().nullable(),
  batch: z.string().nullable(),
  category: z.string().nullable(),
  documentType: z.string().nullable(),
  thc: z.string().nullable(),
  cbd: z.string().nullable(),
  reportedOn: z.iso.date().nullable(),
  expiresOn: z.iso.date().nullable(),
  openQuestions: z.int(),
  createdAt: instant,
  updatedAt: instant,
});

/** Groups of states people filter by. */
export const statusGroup = z.enum([
  'running',
  'needs_attention',
  'drafts',
  'published',
  'not_taken',
  'archived',
]);

export const listFilter = z.object({
  search: z.string().trim().max(200).optional(),
  group: statusGroup.optional(),
  status: z.enum(documentStates).optional(),
  category: z.string().max(40).optional(),
  lab: z.string().max(120).optional(),
});

export const listInput = pageInput.extend(listFilter.shape);

export const documentPage = pageOf(documentRow);

export const correction = z.object({
  id: z.uuid(),
  kind: z.enum(['value', 'warning']),
  path: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string(),
  createdById: z.uuid(),
  createdAt: instant,
});

export const documentDetail = documentRow.extend({
  fileId: z.uuid(),
  version: z.int(),
  reportId: z.string().nullable(),
  duplicateOfId: z.uuid().nullable(),
  supersededById: z.uuid().nullable(),
  record: certificateRecord.nullable(),
  recordVersion: z.int().nullable(),
  readMs: z.int().nullable(),
  /** Doubts not yet answered. */
  openWarnings: z.array(warning),
  corrections: z.array(correction),
  /** What keeps the description from being published, in words. */
  publishBlockers: z.array(z.object({ code: z.string(), message: z.string() })),
  /** Moves this actor may make now. */
  moves: z.array(z.string()),
});

/** What a fact tells of a document that moved or whose reading went on: enough to draw the progress. */
export const documentChange = z.object({
  documentId,
  status: z.enum(documentStates),
  progress: z.int(),
  reason: z.string().nullable(),
});

/** How many certificates stand where, and which labs and categories there are to filter by. */
export const documentFacets = z.object({
  statuses: z.array(z.object({ value: z.enum(documentStates), count: z.int() })),
  labs: z.array(z.object({ value: z.string(), count: z.int() })),
  categories: z.array(z.object({ value: z.string(), count: z.int() })),
});

/** Where a document stands after a move. */
export const moved = z.object({ status: z.enum(documentStates) });

const reason = z.string().trim().min(3, 'say why, in a few words').max(500);

/** A value as a person states it. Which form fits is decided by the path. */
export const correctedValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().trim().min(1).max(300) }),
  z.object({ kind: z.literal('date'), iso: z.iso.date() }),
  z.object({
    kind: z.literal('number'),
    number: z.string().regex(/^\d{1,9}(\.\d{1,6})?$/, 'a number such as 18.23'),
    unit: z.enum(['%', 'mg/g', 'mg/unit', 'mg/serving', 'mg/package', 'mg/ml']),
    basis: z.enum(['as_received', 'dry', 'moisture_corrected', 'unspecified']),
  }),
  z.object({ kind: z.enum(['nd', 'below_loq', 'absent']) }),
]);

/** Paths a person may correct. */
export const correctablePath = z
  .string()
  .regex(
    /^(product\.(name|strain|sampleId|batch)|lab\.name|reportId|dates\.(harvested|produced|received|tested|reported|expires)|totals\.(thc|cbd|cbg|cannabinoids|terpenes)|analytes\.\d{1,3}|category|documentType)$/,
    'this part of the record cannot be corrected',
  );

export const correctInput = z.object({
  documentId,
  path: correctablePath,
  value: correctedValue,
  reason,
});

/** "The value is right as read": answers every open doubt of this code at this path. */
export const confirmInput = z.object({
  documentId,
  code: z.string().max(80),
  path: z.string().max(120).nullable(),
  reason,
});

export type DocumentRow = z.infer<typeof documentRow>;
export type DocumentDetail = z.infer<typeof documentDetail>;
export type CorrectedValue = z.infer<typeof correctedValue>;
