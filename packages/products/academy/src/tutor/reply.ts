import { notFound, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { asMessage } from './conversation-row.ts';
import { message } from './schemas.ts';
import { shownMessage, stillOpen } from './still-open.ts';

export const getReply = query({
  name: 'academy.tutor.reply',
  summary: 'A question of the caller, and its reply when there is one',
  input: z.object({ messageId: z.uuid() }),
  output: z.object({ question: message, reply: message.nullable() }),
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, { messageId }) => {
    const { tx, userId } = ctx;
    const question = await tx.academyMessage.findFirst({
      where: { id: messageId, userId, role: 'learner' },
      include: { conversation: true },
    });
    if (!question) throw notFound('This question');
    const reply = await tx.academyMessage.findUnique({ where: { replyToId: messageId } });
    const { conversation: talk, ...row } = question;
    if (!reply) return { question: asMessage(row), reply: null };
    return {
      question: asMessage(row),
      reply: shownMessage(await stillOpen(ctx, talk.courseId), talk, reply),
    };
  },
});
