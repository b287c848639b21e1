import type { Context } from '@atrium/core/kernel';
import { type CertificateRecord, certificateRecord, type Warning } from '../certificate/record.ts';

export interface CurrentRecord {
  readonly record: CertificateRecord;
  readonly version: number;
  readonly readMs: number;
  readonly readerVersion: string;
}

/** The newest record of a document, or null before it was read. */
export async function currentRecord(context: Context, documentId: string): Promise<CurrentRecord | null> {
  const row = await context.tx.labsRecord.findFirst({
    where: { organizationId: context.organizationId, documentId },
    orderBy: { version: 'desc' },
  });
  if (!row) return null;
  const { version, readMs, readerVersion } = row;
  return { record: certificateRecord.parse(row.record), version, readMs, readerVersion };
}

/** Keys (see `warningKey`) of the doubts a person has answered. */
export async function answeredWarnings(context: Context, documentId: string): Promise<string[]> {
  const answers = await context.tx.labsCorrection.findMany({
    where: { organizationId: context.organizationId, documentId, kind: 'warning', undoneAt: null },
    select: { path: true },
  });
  return answers.map((answer) => answer.path);
}

/** A doubt that keeps a text from being written; `block` only keeps it from being published. */
export const isQuestion = (warning: Warning): boolean => warning.severity === 'ask';
