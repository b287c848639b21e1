import { notFound, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { asMessage } from './conversation-row.ts';
import { message } from './schemas.ts';

export const getReply = query({
  name: 'academy.tutor.reply',
  summary: 'A question of the caller, and its reply when there is one',
  input: z.object({ messageId: z.uuid() }),
  output: z.object({ question: message, reply: message.nullable() }),
  scope: 'signed_in',
  tenancy: 'none',
  run: async ({ tx, userId }, { messageId }) => {
    const question = await tx.academyMessage.findFirst({ where: { id: messageId, userId, role: 'learner' } });
    if (!question) throw notFound('This question');
    const reply = await tx.academyMessage.findUnique({ where: { replyToId: messageId } });
    return { question: asMessage(question), reply: reply && asMessage(reply) };
  },
});
