import { z } from 'zod';
import { documentId, moved } from '../document/schemas.ts';
import { labsSettings } from '../settings/schemas.ts';

/** One thing the linter says of a text. Offsets count UTF-16 units of the field named. */
export const finding = z.object({
  field: z.enum(['headline', 'body', 'bullets']),
  /** Which bullet; 0 elsewhere. */
  index: z.int(),
  ruleId: z.string(),
  severity: z.enum(['block', 'warn']),
  start: z.int(),
  end: z.int(),
  excerpt: z.string(),
  message: z.string(),
  source: z.string(),
  suggestion: z.string().nullable(),
});

export const copy = z.object({
  headline: z.string().trim().min(1).max(160),
  body: z.string().trim().min(1).max(4000),
  bullets: z.array(z.string().trim().min(1).max(200)).max(12),
});

export const descriptionVersion = copy.extend({
  number: z.int(),
  writer: z.enum(['model', 'local', 'person']),
  model: z.string().nullable(),
  findings: z.array(finding),
  rulesVersion: z.string(),
  recordVersion: z.int(),
  createdById: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
});

export const descriptionDetail = z.object({
  documentId,
  ...labsSettings.shape,
  current: descriptionVersion,
  publishedVersion: z.int().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  approvedVersion: z.int().nullable(),
  staleReason: z.string().nullable(),
  /** Newest first, without the current one's text. */
  versions: z.array(
    descriptionVersion.pick({ number: true, writer: true, model: true, createdAt: true, createdById: true }),
  ),
});

export const generateInput = z.object({ documentId, ...labsSettings.partial().shape });

export const editInput = copy.extend({
  documentId,
  /** The version the editor started from; an older one is CONFLICT and loses nothing. */
  basedOn: z.int(),
});

export const forDocument = z.object({ documentId });
export const returnInput = z.object({ documentId, comment: z.string().trim().min(3).max(500) });
export { moved };

export type Copy = z.infer<typeof copy>;
export type Finding = z.infer<typeof finding>;
export type DescriptionDetail = z.infer<typeof descriptionDetail>;
