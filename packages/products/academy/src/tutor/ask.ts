import { type Context, command, DomainError } from '@atrium/core/kernel';
import type { AcademyConversationModel } from '@atrium/db';
import { z } from 'zod';
import { type Visit, visitCourse } from '../access/index.ts';
import { answerQuestionJob } from './answer.job.ts';
import { addMessage, asMessage, openConversation, ownConversation } from './conversation-row.ts';
import { questionsPerDay, questionsPerMonth } from './limits.ts';
import { patientDataIn, patientDataRefusal } from './patient-data.ts';
import { bestQuote } from './quotes.ts';
import { answerFirst, notInCourse, pointerWords, refusalWords } from './replies.ts';
import { fillIn, type Retrieved, retrieve } from './retrieve.ts';
import { type Citation, message, questionText, type Refused } from './schemas.ts';
import { screen } from './screen.ts';

/**
 * Asks the tutor. Refuses patient data (UNPROCESSABLE, reason `phi`) before anything is kept or sent. Every other refusal
 * is a reply at once; else `reply` is null, and the answer comes over the stream.
 */
export const askTutor = command({
  name: 'academy.tutor.ask',
  summary: 'Asks the course’s tutor a question',
  input: z.object({
    courseId: z.uuid(),
    /** Go on with a talk; without it a new one begins. */
    conversationId: z.uuid().optional(),
    text: questionText,
  }),
  output: z.object({ conversationId: z.uuid(), question: message, reply: message.nullable() }),
  scope: 'signed_in',
  tenancy: 'none',
  audit: false,
  throttles: [{ key: (_, actor) => ('userId' in actor ? actor.userId : null), capacity: 10, perSeconds: 60 }],
  run: async (ctx, { courseId, conversationId, text }) => {
    refusePatientData(text);
    const visit = await visitCourse(ctx, { courseId });
    const talk = await talkOf(ctx, visit, conversationId, text);
    const retrieved = await retrieve(ctx, visit, text);
    const refused = await judge(ctx, visit, text, retrieved);
    const status = refused ? 'refused' : 'received';
    const question = await addMessage(ctx, talk, { role: 'learner', text, status, reason: refused });
    if (refused) {
      const reply = await addMessage(ctx, talk, {
        ...(await refusal(ctx, visit, refused, retrieved)),
        ...{ role: 'tutor', status: 'refused', reason: refused, replyToId: question.id },
      });
      return { conversationId: talk.id, question: asMessage(question), reply: asMessage(reply) };
    }
    ctx.enqueue(answerQuestionJob, toAnswer(question.id, visit, retrieved));
    return { conversationId: talk.id, question: asMessage(question), reply: null };
  },
});

export const toAnswer = (messageId: string, visit: Visit, { found, lexemes }: Retrieved) => ({
  messageId,
  blockKeys: found.map(({ blockKey }) => blockKey),
  lexemes: [...lexemes],
  asAuthor: visit.reason === 'author',
});

/** Throws before anything is written: what is not kept needs no deleting. */
export function refusePatientData(text: string): void {
  const found = patientDataIn(text);
  if (found.length === 0) return;
  const message = patientDataRefusal(found);
  throw new DomainError('UNPROCESSABLE', message, { reason: 'phi', fields: { text: message } });
}

async function talkOf(
  ctx: Context,
  visit: Visit,
  id: string | undefined,
  text: string,
): Promise<AcademyConversationModel> {
  if (!id) return openConversation(ctx, visit, { kind: 'course', blockKey: null, title: text });
  const talk = await ownConversation(ctx, id);
  if (talk.courseId !== visit.course.id) {
    throw new DomainError('BAD_INPUT', 'This conversation belongs to another course.');
  }
  const isUnanswered =
    talk.kind === 'case' &&
    (await ctx.tx.academyMessage.count({ where: { conversationId: id, reason: 'commit' } })) === 0;
  if (isUnanswered) throw new DomainError('UNPROCESSABLE', answerFirst, { reason: 'answer_first' });
  return talk;
}

/** What the question is refused for; null lets it through. */
async function judge(
  ctx: Context,
  { course }: Visit,
  text: string,
  { found }: Retrieved,
): Promise<Refused | null> {
  if (await isOverBudget(ctx, course.organizationId)) return 'over_budget';
  const byWords = screen(text);
  if (byWords === 'abuse') return byWords;
  if (await hasOpenAttempt(ctx, course.id)) return 'open_attempt';
  return byWords ?? (found.length === 0 ? 'not_in_course' : null);
}

async function isOverBudget(ctx: Context, organizationId: string): Promise<boolean> {
  const today = ctx.now.toISOString().slice(0, 10);
  const asked = (since: string) =>
    ctx.tx.academyMessage.count({
      where: {
        userId: ctx.userId,
        ...{ organizationId, role: 'learner', createdAt: { gte: new Date(since) } },
      },
    });
  return (
    (await asked(`${today}T00:00:00Z`)) >= questionsPerDay ||
    (await asked(`${today.slice(0, 7)}-01T00:00:00Z`)) >= questionsPerMonth
  );
}

/** An attempt that can still be answered in. One whose time is over is as good as handed in. */
export async function hasOpenAttempt(ctx: Context, courseId: string): Promise<boolean> {
  const open = await ctx.tx.academyAttempt.count({
    where: {
      userId: ctx.userId,
      ...{ courseId, status: 'in_progress' },
      OR: [{ deadlineAt: null }, { deadlineAt: { gt: ctx.now } }],
    },
  });
  return open > 0;
}

/** Where one may read on: with a quote when it is no hint too many. */
async function refusal(
  ctx: Context,
  visit: Visit,
  refused: Refused,
  { found, lexemes, searchedLessons }: Retrieved,
): Promise<{ text: string; citations: Citation[]; engine: 'course' }> {
  if (refused === 'not_in_course') {
    const all = await ctx.tx.academyLesson.count({ where: { versionId: visit.versionId } });
    return { text: notInCourse(searchedLessons, all), citations: [], engine: 'course' };
  }
  const points = refused === 'advice' || refused === 'open_attempt' ? found.slice(0, 3) : [];
  const { passages } = await fillIn(ctx, points);
  const citations = passages.map(({ words, ...where }) => ({
    ...where,
    quote: refused === 'advice' ? bestQuote(words, lexemes) : '',
  }));
  const pointer = citations.length > 0 ? pointerWords[refused] : undefined;
  const text = pointer ? `${refusalWords[refused]} ${pointer}` : refusalWords[refused];
  return { text, citations, engine: 'course' };
}
