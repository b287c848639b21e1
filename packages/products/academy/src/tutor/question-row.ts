import type { Context } from '@atrium/core/kernel';
import type { AcademyConversationModel, AcademyMessageModel } from '@atrium/db';

export interface Asked {
  readonly question: AcademyMessageModel;
  readonly talk: AcademyConversationModel;
}

/** The acting person's question that still waits, locked until the transaction ends; null when it does not wait any more. */
export async function waitingQuestion(ctx: Context, messageId: string): Promise<Asked | null> {
  await ctx.tx.$queryRaw`SELECT id FROM "AcademyMessage" WHERE id = ${messageId}::uuid FOR UPDATE`;
  const row = await ctx.tx.academyMessage.findFirst({
    where: { id: messageId, userId: ctx.userId, role: 'learner', status: 'received' },
    include: { conversation: true },
  });
  if (!row) return null;
  const { conversation, ...question } = row;
  return { question, talk: conversation };
}
