import { command, DomainError } from '@atrium/core/kernel';
import type { Prisma } from '@atrium/db';
import { z } from 'zod';
import { warningKey } from '../claims/record-view.ts';
import { documentReady } from '../events.ts';
import { workingPlan } from '../quota/working-plan.ts';
import { afterNewRecord } from './after-new-record.ts';
import { settleWarning } from './apply-correction.ts';
import { currentRecord } from './current-record.ts';
import { lockDocument } from './policy.ts';
import { fromModel } from './row.ts';
import { saveRecord } from './save-record.ts';
import { confirmInput, documentRow } from './schemas.ts';

/** Answers a doubt: "it is right as read", with a reason. The value counts as certain from then on. */
export const confirmValue = command({
  name: 'labs.document.confirm',
  summary: 'Confirms a doubtful value as read, with a reason',
  input: confirmInput,
  output: z.object({ document: documentRow }),
  scope: 'labs.document.write',
  run: async (context, input) => {
    const { tx, organizationId } = context;
    await workingPlan(context);
    const document = await lockDocument(context, input.documentId);
    const current = await currentRecord(context, document.id);
    const warning = current?.record.warnings.find((known) => warningKey(known) === warningKey(input));
    if (!current || !warning)
      throw new DomainError('NOT_FOUND', 'This question is not open on this certificate.');
    await tx.labsCorrection.create({
      data: {
        organizationId,
        documentId: document.id,
        kind: 'warning',
        path: warningKey(warning),
        before: warning as Prisma.InputJsonObject,
        after: { confirmed: true },
        reason: input.reason,
        createdById: context.userId,
      },
    });
    const record = settleWarning(current.record, warning);
    const { columns, openQuestions } = await saveRecord(context, document.id, record, current);
    const ready = await afterNewRecord(context, document, columns, openQuestions);
    if (ready) context.record(documentReady, { documentId: document.id });
    context.target('labs.document', document.id, {
      code: input.code,
      path: input.path,
      reason: input.reason,
    });
    return { document: fromModel(await tx.labsDocument.findUniqueOrThrow({ where: { id: document.id } })) };
  },
});
