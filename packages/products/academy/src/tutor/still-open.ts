import type { Context } from '@atrium/core/kernel';
import type { AcademyConversationModel, AcademyMessageModel } from '@atrium/db';
import { openLessonIds } from '../access/index.ts';
import { visitUnlessGone } from '../review/visit-unless-gone.ts';
import { asConversation, asMessage } from './conversation-row.ts';
import type { Conversation, Message } from './schemas.ts';

/** Lessons and blocks of a course that may be read now: what was quoted of others is shown no more. */
export interface StillOpen {
  readonly lessons: ReadonlySet<string>;
  readonly blocks: ReadonlySet<string>;
}

export async function stillOpen(ctx: Context, courseId: string): Promise<StillOpen> {
  const visit = await visitUnlessGone(ctx, courseId);
  const lessonIds = visit ? await openLessonIds(ctx, visit) : [];
  const rows = await ctx.tx.academyBlock.findMany({
    where: { lessonId: { in: lessonIds } },
    select: { key: true, lesson: { select: { key: true } } },
  });
  return {
    lessons: new Set(rows.map(({ lesson }) => lesson.key)),
    blocks: new Set(rows.map(({ key }) => key)),
  };
}

const closedWords = 'This rests on a lesson that is not open to you any more.';

/** A message as its learner may see it now. Their own words stay theirs. */
export function shownMessage(
  open: StillOpen,
  talk: AcademyConversationModel,
  row: AcademyMessageModel,
): Message {
  const message = asMessage(row);
  if (message.role === 'learner') return message;
  const isOfCase =
    message.engine === 'course' && (message.reason === 'hint' || message.reason === 'model_answer');
  const isClosed =
    message.citations.some(({ lessonKey }) => !open.lessons.has(lessonKey)) ||
    (isOfCase && !open.blocks.has(talk.blockKey ?? ''));
  return isClosed ? { ...message, text: closedWords, citations: [] } : message;
}

/** A case lends its talk its title. */
export function shownConversation(open: StillOpen, talk: AcademyConversationModel): Conversation {
  const isClosed = talk.kind === 'case' && !open.blocks.has(talk.blockKey ?? '');
  return { ...asConversation(talk), ...(isClosed ? { title: 'A case' } : {}) };
}
