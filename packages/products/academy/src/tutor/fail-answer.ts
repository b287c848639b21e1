import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { tellReplied } from './finish-answer.ts';
import { messageMachine } from './machine.ts';
import { waitingQuestion } from './question-row.ts';

/** Gives up on a question, in view of the learner, who may ask for another try. */
export const failAnswer = command({
  name: 'academy.tutor.fail_answer',
  summary: 'Marks a question as failed',
  input: z.object({ messageId: z.uuid() }),
  output: z.object({}),
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  run: async (ctx, { messageId }) => {
    const asked = await waitingQuestion(ctx, messageId);
    if (!asked) return {};
    const status = messageMachine.move('received', 'fail');
    await ctx.enterHost(asked.talk.organizationId);
    await ctx.tx.academyMessage.update({ where: { id: messageId }, data: { status, reason: 'failed' } });
    tellReplied(ctx, asked);
    return {};
  },
});
