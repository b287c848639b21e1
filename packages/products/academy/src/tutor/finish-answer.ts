import { type Context, command } from '@atrium/core/kernel';
import { z } from 'zod';
import { openLessonIds, visitCourse } from '../access/index.ts';
import { tutorMoved } from '../events.ts';
import { assignment, type Settled, settle, writeAnswer } from './answer.task.ts';
import { addMessage } from './conversation-row.ts';
import { messageMachine } from './machine.ts';
import { type Asked, waitingQuestion } from './question-row.ts';
import { localNote, notInCourse } from './replies.ts';
import type { Citation } from './schemas.ts';

const mostCitations = 6;

/** Keeps an answer with the citations that stand; without any it is a refusal. */
export const finishAnswer = command({
  name: 'academy.tutor.finish_answer',
  summary: 'Keeps the answer to a question',
  input: z.object({
    messageId: z.uuid(),
    assignment,
    written: writeAnswer.output,
    engine: z.enum(['model', 'local']),
    runId: z.uuid(),
  }),
  output: z.object({}),
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  run: async (ctx, { messageId, assignment, written, engine, runId }) => {
    const asked = await waitingQuestion(ctx, messageId);
    if (!asked) return {};
    const visit = await visitCourse(ctx, { courseId: asked.talk.courseId });
    const settled = settle(written, assignment);
    if (settled.paragraphs.length === 0) {
      const lessons = await ctx.tx.academyLesson.count({ where: { versionId: visit.versionId } });
      const open = await openLessonIds(ctx, visit);
      const text = notInCourse(open.length, lessons);
      await reply(ctx, asked, { move: 'refuse', text, citations: [], engine, runId });
    } else {
      await reply(ctx, asked, { move: 'answer', ...composed(settled, engine), engine, runId });
    }
    return {};
  },
});

interface Reply {
  readonly move: 'answer' | 'refuse';
  readonly text: string;
  readonly citations: Citation[];
  readonly engine: 'model' | 'local';
  readonly runId?: string;
}

/** Answers or refuses a question that waits, and tells the learner. */
export async function reply(
  ctx: Context,
  { question, talk }: Asked,
  { move, ...given }: Reply,
): Promise<void> {
  const status = messageMachine.move('received', move);
  const reason = move === 'refuse' ? ('not_in_course' as const) : null;
  await ctx.tx.academyMessage.update({ where: { id: question.id }, data: { status, reason } });
  await addMessage(ctx, talk, { role: 'tutor', status, reason, replyToId: question.id, ...given });
  tellReplied(ctx, { question, talk });
}

export function tellReplied(ctx: Context, { question, talk }: Asked): void {
  const { userId } = ctx;
  const where = { userId, conversationId: talk.id, messageId: question.id };
  ctx.record(tutorMoved, { ...where, stage: 'replied', lessons: [] }, { userId });
}

/** The paragraphs, each ending with the numbers of its citations: `[1]`. The local engine's words are the quotes alone. */
function composed(
  { paragraphs }: Settled,
  engine: 'model' | 'local',
): { text: string; citations: Citation[] } {
  const citations: Citation[] = [];
  const numberOf = ({ passage, quote }: Settled['paragraphs'][number]['citations'][number]): number => {
    const { blockKey, lessonKey, title } = passage;
    const known = citations.findIndex((one) => one.blockKey === blockKey && one.quote === quote);
    if (known >= 0 || citations.length >= mostCitations) return known + 1;
    return citations.push({ blockKey, lessonKey, title, quote });
  };
  const numbered = paragraphs.map(({ text, citations: cited }) => {
    const numbers = [...new Set(cited.map(numberOf))].filter((number) => number > 0);
    return `${text} ${numbers.map((number) => `[${number}]`).join('')}`.trim();
  });
  return { text: engine === 'local' ? localNote : numbered.join('\n\n'), citations };
}
