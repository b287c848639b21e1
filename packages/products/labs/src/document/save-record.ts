import type { Context } from '@atrium/core/kernel';
import type { Prisma } from '@atrium/db';
import type { CertificateRecord } from '../certificate/record.ts';
import { openWarnings } from '../claims/record-view.ts';
import { answeredWarnings, isQuestion } from './current-record.ts';
import { summaryColumns } from './summary-columns.ts';

/** Keeps a record as the newest version; returns the columns that follow from it and how many doubts are open. */
export async function saveRecord(
  context: Context,
  documentId: string,
  record: CertificateRecord,
  reading: { readonly readerVersion: string; readonly readMs: number },
) {
  const { tx, organizationId } = context;
  const last = await tx.labsRecord.aggregate({
    where: { organizationId, documentId },
    _max: { version: true },
  });
  await tx.labsRecord.create({
    data: {
      organizationId,
      documentId,
      version: (last._max.version ?? 0) + 1,
      record: record as unknown as Prisma.InputJsonObject,
      ...reading,
    },
  });
  const open = openWarnings(record, await answeredWarnings(context, documentId));
  const openQuestions = open.filter(isQuestion).length;
  return { columns: { ...summaryColumns(record), openQuestions }, openQuestions };
}
