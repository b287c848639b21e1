import { command, notFound } from '@atrium/core/kernel';
import { z } from 'zod';
import { questionId } from './schemas.ts';

const one = {
  input: z.object({ questionId }),
  output: z.object({ archived: z.boolean() }),
  scope: 'academy.question.write',
} as const;

/** An archived question is drawn no more; quizzes that name it, and attempts that asked it, keep it. */
export const archiveQuestion = command({
  name: 'academy.question.archive',
  summary: 'Takes a question out of the bank’s lists and draws',
  ...one,
  run: async (context, input) => {
    const { tx, organizationId, now } = context;
    const where = { organizationId, id: input.questionId };
    const { count } = await tx.academyQuestion.updateMany({ where, data: { archivedAt: now } });
    if (count === 0) throw notFound('This question');
    context.target('academy.question', input.questionId);
    return { archived: true };
  },
});

export const restoreQuestion = command({
  name: 'academy.question.restore',
  summary: 'Puts an archived question back',
  ...one,
  run: async (context, input) => {
    const { tx, organizationId } = context;
    const where = { organizationId, id: input.questionId };
    const { count } = await tx.academyQuestion.updateMany({ where, data: { archivedAt: null } });
    if (count === 0) throw notFound('This question');
    context.target('academy.question', input.questionId);
    return { archived: false };
  },
});
