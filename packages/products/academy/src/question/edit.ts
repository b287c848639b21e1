import { command, DomainError } from '@atrium/core/kernel';
import { z } from 'zod';
import { withCleanHtml } from './clean.ts';
import { columnsOf } from './columns.ts';
import { changedMeanwhile, lockQuestion } from './find.ts';
import { withOwnIds } from './ids.ts';
import { question } from './model.ts';
import { category, questionId } from './schemas.ts';

/** A change is a new version: attempts keep the one they were asked. */
export const editQuestion = command({
  name: 'academy.question.edit',
  summary: 'Changes a question: a new version for attempts from now on',
  input: z.object({
    questionId,
    /** Of the version one looked at: an older one loses. */
    versionNumber: z.int(),
    category: category.optional(),
    question,
  }),
  output: z.object({ versionId: z.uuid(), versionNumber: z.int() }),
  scope: 'academy.question.write',
  run: async (context, input) => {
    const { tx, organizationId } = context;
    const { row, version, body: before } = await lockQuestion(context, input.questionId);
    if (version.number !== input.versionNumber) throw changedMeanwhile();
    if (input.question.kind !== before.kind)
      throw new DomainError('BAD_INPUT', 'A question keeps its kind: make a new one and archive this one.', {
        fields: { 'question.kind': `stays ${before.kind}` },
      });
    const body = withOwnIds(withCleanHtml(input.question), before);
    const created = await tx.academyQuestionVersion.create({
      data: {
        organizationId,
        questionId: row.id,
        number: version.number + 1,
        body,
        createdById: context.actor.kind === 'user' ? context.userId : null,
      },
    });
    await tx.academyQuestion.update({
      where: { organizationId_id: { organizationId, id: row.id } },
      data: { ...columnsOf(body), category: input.category ?? row.category, currentVersionId: created.id },
    });
    context.target('academy.question', row.id, { name: body.name, version: created.number });
    return { versionId: created.id, versionNumber: created.number };
  },
});
