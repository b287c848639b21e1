import type { Prisma } from '@atrium/db';
import type { DocumentRow } from './schemas.ts';

/** Columns of a list row; `"reportedOn"` and `"expiresOn"` are calendar dates and leave as text. */
export const rowColumns = `id, "fileName", status, reason, progress, "productName", "labName", "sampleId", batch, category,
  "documentType", "thcText" AS thc, "cbdText" AS cbd, "reportedOn"::text, "expiresOn"::text, "openQuestions", "createdAt", "updatedAt"`;

/** A row as the pipelined path returns it. */
export type SqlRow = Omit<DocumentRow, 'createdAt' | 'updatedAt'> & { createdAt: Date; updatedAt: Date };

export const fromSql = (row: SqlRow): DocumentRow => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

/** A row as Prisma returns it. */
export const fromModel = (row: Prisma.LabsDocumentGetPayload<object>): DocumentRow => ({
  id: row.id,
  fileName: row.fileName,
  status: row.status as DocumentRow['status'],
  reason: row.reason,
  progress: row.progress,
  productName: row.productName,
  labName: row.labName,
  sampleId: row.sampleId,
  batch: row.batch,
  category: row.category,
  documentType: row.documentType,
  thc: row.thcText,
  cbd: row.cbdText,
  reportedOn: day(row.reportedOn),
  expiresOn: day(row.expiresOn),
  openQuestions: row.openQuestions,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
