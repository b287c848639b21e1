import { command, notFound } from '@atrium/core/kernel';
import { z } from 'zod';
import { visitCourse } from '../access/index.ts';
import { answerQuestionJob } from './answer.job.ts';
import { toAnswer } from './ask.ts';
import { asMessage } from './conversation-row.ts';
import { messageMachine } from './machine.ts';
import { retrieve } from './retrieve.ts';
import { message, messageStates } from './schemas.ts';

export const retryQuestion = command({
  name: 'academy.tutor.retry',
  summary: 'Asks a question anew whose answer failed',
  input: z.object({ messageId: z.uuid() }),
  output: message,
  scope: 'signed_in',
  tenancy: 'none',
  audit: false,
  throttles: [{ key: (_, actor) => ('userId' in actor ? actor.userId : null), capacity: 10, perSeconds: 60 }],
  run: async (ctx, { messageId }) => {
    const row = await ctx.tx.academyMessage.findFirst({
      where: { id: messageId, userId: ctx.userId, role: 'learner' },
      include: { conversation: true },
    });
    if (!row) throw notFound('This question');
    const status = messageMachine.move(z.enum(messageStates).parse(row.status), 'retry');
    const visit = await visitCourse(ctx, { courseId: row.conversation.courseId });
    const retrieved = await retrieve(ctx, visit, row.text);
    const changed = await ctx.tx.academyMessage.update({
      where: { id: messageId },
      data: { status, reason: null },
    });
    ctx.enqueue(answerQuestionJob, toAnswer(messageId, visit, retrieved));
    return asMessage(changed);
  },
});
