import { command } from '@atrium/core/kernel';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { withCleanHtml } from './clean.ts';
import { columnsOf } from './columns.ts';
import { withOwnIds } from './ids.ts';
import { question } from './model.ts';
import { category } from './schemas.ts';

export const createQuestion = command({
  name: 'academy.question.create',
  summary: 'Adds a question to the bank',
  input: z.object({ category, question }),
  output: z.object({ questionId: z.uuid(), versionId: z.uuid() }),
  scope: 'academy.question.write',
  run: async (context, input) => {
    const { tx, organizationId } = context;
    const [questionId, versionId] = [uuidv7(), uuidv7()];
    const body = withOwnIds(withCleanHtml(input.question));
    const createdById = context.actor.kind === 'user' ? context.userId : null;
    await tx.academyQuestion.create({
      data: {
        id: questionId,
        organizationId,
        category: input.category,
        currentVersionId: versionId,
        ...columnsOf(body),
      },
    });
    await tx.academyQuestionVersion.create({
      data: { id: versionId, organizationId, questionId, number: 1, body, createdById },
    });
    context.target('academy.question', questionId, { name: body.name });
    return { questionId, versionId };
  },
});
