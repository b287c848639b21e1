import type { Context } from '@atrium/core/kernel';
import type { Prisma } from '@atrium/db';
import type { CertificateRecord } from '../certificate/record.ts';
import { openWarnings } from '../claims/record-view.ts';
import { buildFacts, refusals } from '../description/facts.ts';
import { answeredWarnings, isQuestion } from './current-record.ts';
import { summaryColumns } from './summary-columns.ts';

/** Keeps a record as the newest version; returns the columns that follow from it and how many doubts are open. */
export async function saveRecord(
  context: Context,
  documentId: string,
  found: CertificateRecord,
  { readerVersion, readMs }: { readonly readerVersion: string; readonly readMs: number },
) {
  const { tx, organizationId } = context;
  const resolved = await answeredWarnings(context, documentId);
  const record = withDoubts(found, resolved, context.now);
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
      readerVersion,
      readMs,
    },
  });
  const open = openWarnings(record, resolved);
  const openQuestions = open.filter(isQuestion).length;
  return { columns: { ...summaryColumns(record), openQuestions }, openQuestions };
}

/** A value no text may leave out and none may quote has to be asked about, even when no check raised its hand. */
function withDoubts(record: CertificateRecord, resolved: readonly string[], now: Date): CertificateRecord {
  const asked = new Set(
    record.warnings.filter((warning) => warning.severity === 'ask').map((warning) => warning.path),
  );
  const unasked = refusals(buildFacts(record, { at: now.toISOString(), resolved })).filter(
    ({ path }) => !asked.has(path),
  );
  const doubts = unasked.map(({ path, message }) => ({
    code: 'value_in_doubt',
    severity: 'ask' as const,
    message,
    path,
    place: null,
  }));
  return { ...record, warnings: [...record.warnings, ...doubts] };
}
