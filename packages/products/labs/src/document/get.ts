import { notFound, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { openWarnings } from '../claims/record-view.ts';
import { publishBlockers } from '../description/publish-blockers.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { answeredWarnings, currentRecord, isQuestion } from './current-record.ts';
import { documentMachine } from './machine.ts';
import { offeredMoves } from './policy.ts';
import { fromModel } from './row.ts';
import { documentDetail, documentId } from './schemas.ts';

export const getDocument = query({
  name: 'labs.document.get',
  summary: 'One certificate with its record, doubts and corrections',
  input: z.object({ documentId }),
  output: documentDetail,
  scope: 'labs.document.read',
  run: async (context, input) => {
    const { tx, organizationId } = context;
    const document = await tx.labsDocument.findUnique({
      where: { organizationId_id: { organizationId, id: input.documentId } },
      include: { corrections: { where: { undoneAt: null }, orderBy: { id: 'asc' } } },
    });
    if (!document) throw notFound('This certificate');
    const current = await currentRecord(context, document.id);
    const resolved = await answeredWarnings(context, document.id);
    const open = current ? openWarnings(current.record, resolved) : [];
    const { jurisdiction } = await settingsOf(context);
    const blockers = current
      ? publishBlockers(current.record, { at: context.now.toISOString(), jurisdiction, resolved })
      : [];
    return {
      ...fromModel(document),
      fileId: document.fileId,
      version: document.version,
      reportId: document.reportId,
      duplicateOfId: document.duplicateOfId,
      supersededById: document.supersededById,
      record: current?.record ?? null,
      recordVersion: current?.version ?? null,
      readMs: current?.readMs ?? null,
      openQuestions: open.filter(isQuestion).length,
      openWarnings: open,
      corrections: document.corrections.map((row) => ({
        id: row.id,
        kind: row.kind as 'value' | 'warning',
        path: row.path,
        before: row.before,
        after: row.after,
        reason: row.reason,
        createdById: row.createdById,
        createdAt: row.createdAt.toISOString(),
      })),
      publishBlockers: blockers,
      moves: offeredMoves(context, documentMachine.parse(document.status)),
    };
  },
});
