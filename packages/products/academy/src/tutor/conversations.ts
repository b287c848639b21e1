import { command, decodeCursor, notFound, pageInput, pageOf, query, toPage } from '@atrium/core/kernel';
import { z } from 'zod';
import { ownConversation } from './conversation-row.ts';
import { conversation, message } from './schemas.ts';
import { shownConversation, shownMessage, stillOpen } from './still-open.ts';

const cursorKey = z.tuple([z.iso.datetime(), z.uuid()]);

export const listConversations = query({
  name: 'academy.tutor.conversation.list',
  summary: 'Lists the caller’s talks with the tutor of a course, the latest first',
  input: pageInput.extend({ courseId: z.uuid() }),
  output: pageOf(conversation),
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, { courseId, cursor, limit }) => {
    const { tx, userId } = ctx;
    const [at, before] = cursor ? decodeCursor(cursor, cursorKey) : [];
    const rows = await tx.academyConversation.findMany({
      where: {
        ...{ userId, courseId },
        ...(at && before
          ? { OR: [{ updatedAt: { lt: new Date(at) } }, { updatedAt: new Date(at), id: { lt: before } }] }
          : {}),
      },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    const open = await stillOpen(ctx, courseId);
    return toPage(
      rows,
      limit,
      (row) => shownConversation(open, row),
      (row) => [row.updatedAt.toISOString(), row.id],
    );
  },
});

/** A talk is shown from its latest messages back. */
const mostMessages = 200;

export const getConversation = query({
  name: 'academy.tutor.conversation.get',
  summary: 'One of the caller’s talks with the tutor, with its messages',
  input: z.object({ conversationId: z.uuid() }),
  output: conversation.extend({ messages: z.array(message) }),
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, { conversationId }) => {
    const talk = await ownConversation(ctx, conversationId);
    const rows = await ctx.tx.academyMessage.findMany({
      where: { conversationId },
      orderBy: { id: 'desc' },
      take: mostMessages,
    });
    const open = await stillOpen(ctx, talk.courseId);
    const messages = rows.reverse().map((row) => shownMessage(open, talk, row));
    return { ...shownConversation(open, talk), messages };
  },
});

export const removeConversation = command({
  name: 'academy.tutor.conversation.remove',
  summary: 'Deletes one of the caller’s talks with the tutor for good',
  input: z.object({ conversationId: z.uuid() }),
  output: z.object({}),
  scope: 'signed_in',
  tenancy: 'none',
  audit: false,
  run: async (ctx, { conversationId: id }) => {
    const { count } = await ctx.tx.academyConversation.deleteMany({ where: { id, userId: ctx.userId } });
    if (count === 0) throw notFound('This conversation');
    return {};
  },
});

export const rateReply = command({
  name: 'academy.tutor.rate',
  summary: 'Says whether a reply of the tutor helped',
  input: z.object({ messageId: z.uuid(), rating: z.int().min(-1).max(1) }),
  output: z.object({}),
  scope: 'signed_in',
  tenancy: 'none',
  audit: false,
  run: async (ctx, { messageId, rating }) => {
    const row = await ctx.tx.academyMessage.findFirst({
      where: { id: messageId, userId: ctx.userId, role: 'tutor' },
      select: { organizationId: true },
    });
    if (!row) throw notFound('This reply');
    await ctx.enterHost(row.organizationId);
    await ctx.tx.academyMessage.update({ where: { id: messageId }, data: { rating } });
    return {};
  },
});
