import { type Context, notFound } from '@atrium/core/kernel';
import type { AcademyConversationModel, AcademyMessageModel, Prisma } from '@atrium/db';
import { z } from 'zod';
import type { Visit } from '../access/index.ts';
import { citation, conversation, type Message, message } from './schemas.ts';

/** The caller's talk; another's is not found. */
export async function ownConversation(ctx: Context, id: string): Promise<AcademyConversationModel> {
  const row = await ctx.tx.academyConversation.findFirst({ where: { id, userId: ctx.userId } });
  if (!row) throw notFound('This conversation');
  return row;
}

const longestTitle = 80;

export function openConversation(
  ctx: Context,
  { course }: Visit,
  what: { readonly kind: 'course' | 'case'; readonly blockKey: string | null; readonly title: string },
): Promise<AcademyConversationModel> {
  const { userId, now } = ctx;
  return ctx.tx.academyConversation.create({
    data: {
      ...{ organizationId: course.organizationId, courseId: course.id, userId },
      ...{ kind: what.kind, blockKey: what.blockKey, title: what.title.slice(0, longestTitle) },
      createdAt: now,
      updatedAt: now,
    },
  });
}

type NewMessage = Pick<Message, 'role' | 'text' | 'status'> &
  Partial<Pick<Message, 'reason' | 'citations' | 'engine' | 'replyToId'>> & { readonly runId?: string };

/** Adds a message to a talk; the caller has entered the school. */
export async function addMessage(
  ctx: Context,
  talk: AcademyConversationModel,
  { citations = [], ...given }: NewMessage,
): Promise<AcademyMessageModel> {
  const { organizationId, userId, id: conversationId } = talk;
  const row = await ctx.tx.academyMessage.create({
    data: {
      ...{ organizationId, userId, conversationId, createdAt: ctx.now },
      ...given,
      citations: citations as Prisma.InputJsonArray,
    },
  });
  await ctx.tx.academyConversation.update({ where: { id: conversationId }, data: { updatedAt: ctx.now } });
  return row;
}

export const asMessage = (row: AcademyMessageModel): Message =>
  message.parse({
    ...row,
    citations: z.array(citation).parse(row.citations),
    createdAt: row.createdAt.toISOString(),
  });

export const asConversation = (row: AcademyConversationModel): z.infer<typeof conversation> =>
  conversation.parse({ ...row, updatedAt: row.updatedAt.toISOString() });
