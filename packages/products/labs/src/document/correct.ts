import { command, DomainError } from '@atrium/core/kernel';
import type { Prisma } from '@atrium/db';
import { z } from 'zod';
import { documentReady } from '../events.ts';
import { workingPlan } from '../quota/working-plan.ts';
import { afterNewRecord } from './after-new-record.ts';
import { applyCorrection } from './apply-correction.ts';
import { currentRecord } from './current-record.ts';
import { lockDocument } from './policy.ts';
import { fromModel } from './row.ts';
import { saveRecord } from './save-record.ts';
import { correctInput, documentRow } from './schemas.ts';

/** A person's word for a value, with a reason. Before and after are kept; texts written from the old value go back. */
export const correctValue = command({
  name: 'labs.document.correct',
  summary: 'Corrects a value of the record, with a reason',
  input: correctInput,
  output: z.object({ document: documentRow }),
  scope: 'labs.document.write',
  run: async (context, input) => {
    const { tx, organizationId } = context;
    await workingPlan(context);
    const document = await lockDocument(context, input.documentId);
    const current = await currentRecord(context, document.id);
    if (!current) throw new DomainError('CONFLICT', 'This certificate has no record yet.');
    const { record, before, after } = applyCorrection(current.record, input.path, input.value);
    await tx.labsCorrection.create({
      data: {
        organizationId,
        documentId: document.id,
        kind: 'value',
        path: input.path,
        before: before as Prisma.InputJsonValue,
        after: after as Prisma.InputJsonValue,
        reason: input.reason,
        createdById: context.userId,
      },
    });
    const { columns, openQuestions } = await saveRecord(context, document.id, record, current);
    const ready = await afterNewRecord(context, document, columns, openQuestions);
    if (ready) context.record(documentReady, { documentId: document.id });
    context.target('labs.document', document.id, { path: input.path, before, after, reason: input.reason });
    return { document: fromModel(await tx.labsDocument.findUniqueOrThrow({ where: { id: document.id } })) };
  },
});
