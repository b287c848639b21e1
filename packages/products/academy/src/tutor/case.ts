import { type Context, command, DomainError, query } from '@atrium/core/kernel';
import type { AcademyConversationModel, AcademyMessageModel } from '@atrium/db';
import { z } from 'zod';
import { type BlockVisit, openBlock } from '../access/index.ts';
import { addReports } from '../progress/add-reports.ts';
import { openLessonShape } from '../progress/lesson-shape.ts';
import { refusePatientData } from './ask.ts';
import { addMessage, openConversation } from './conversation-row.ts';
import { answerFirst } from './replies.ts';

const caseRef = z.object({ courseId: z.uuid(), blockKey: z.uuid() });

/** How the learner's own answer compared, in their own judgement: off, partly, right. */
const selfRating = z.int().min(-1).max(1);

const caseReview = z.object({
  /** The talk about this case; null before the first word. */
  conversationId: z.uuid().nullable(),
  answer: z.string().nullable(),
  hints: z.array(z.string()),
  hintsLeft: z.int(),
  modelAnswer: z.string().nullable(),
  selfRating: selfRating.nullable(),
});

const base = { scope: 'signed_in', tenancy: 'none', input: caseRef, output: caseReview } as const;

export const getCase = query({
  ...base,
  name: 'academy.tutor.case.get',
  summary: 'How far the caller is with a case: answer, hints, model answer',
  run: async (ctx, ref) => shownCase(ctx, await openCase(ctx, ref)),
});

export const commitCase = command({
  ...base,
  name: 'academy.tutor.case.commit',
  summary: 'Commits the caller’s own answer to a case, which opens its hints',
  input: caseRef.extend({ answer: z.string().trim().min(10, 'a sentence or two').max(4000) }),
  audit: false,
  run: async (ctx, { answer, ...ref }) => {
    refusePatientData(answer);
    const opened = await openCase(ctx, ref);
    if (!opened.talk) {
      const { visit, block, lesson } = opened;
      const { title } = block.content;
      const talk = await openConversation(ctx, visit, { kind: 'case', blockKey: block.key, title });
      await addMessage(ctx, talk, { role: 'learner', text: answer, status: 'answered', reason: 'commit' });
      const shape = await openLessonShape(ctx, visit, lesson.key);
      await addReports(ctx, visit, shape, [
        { blockKey: block.key, event: { kind: 'answered', at: ctx.now } },
      ]);
      return shownCase(ctx, { ...opened, talk });
    }
    return shownCase(ctx, opened);
  },
});

export const nextHint = command({
  ...base,
  name: 'academy.tutor.case.hint',
  summary: 'Shows the next hint of a case whose answer was committed',
  input: caseRef.extend({ seen: z.int().min(0).max(10) }),
  audit: false,
  run: async (ctx, { seen, ...ref }) => {
    const opened = await openCase(ctx, ref);
    const talk = committed(opened);
    const hint = opened.block.content.hints[seen];
    const shown = await steps(ctx, talk, 'hint');
    if (hint !== undefined && shown.length === seen) await addStep(ctx, talk, 'hint', hint);
    return shownCase(ctx, opened);
  },
});

export const revealCase = command({
  ...base,
  name: 'academy.tutor.case.reveal',
  summary: 'Shows the model answer of a case, after the caller’s own and a first hint',
  audit: false,
  run: async (ctx, ref) => {
    const opened = await openCase(ctx, ref);
    const talk = committed(opened);
    const { hints, modelAnswer } = opened.block.content;
    if (hints.length > 0 && (await steps(ctx, talk, 'hint')).length === 0) {
      throw new DomainError('UNPROCESSABLE', 'Look at a hint first: it may be all you need.', {
        reason: 'hint_first',
      });
    }
    if ((await steps(ctx, talk, 'model_answer')).length === 0) {
      await addStep(ctx, talk, 'model_answer', modelAnswer);
    }
    return shownCase(ctx, opened);
  },
});

export const rateCase = command({
  ...base,
  name: 'academy.tutor.case.rate',
  summary: 'Keeps how the caller judges their own answer against the model answer',
  input: caseRef.extend({ selfRating }),
  audit: false,
  run: async (ctx, { selfRating: rating, ...ref }) => {
    const opened = await openCase(ctx, ref);
    const talk = committed(opened);
    if ((await steps(ctx, talk, 'model_answer')).length === 0) {
      throw new DomainError('UNPROCESSABLE', 'Compare with the model answer first.', {
        reason: 'reveal_first',
      });
    }
    await ctx.tx.academyMessage.updateMany({
      where: { conversationId: talk.id, reason: 'commit' },
      data: { rating },
    });
    return shownCase(ctx, opened);
  },
});

type OpenedCase = BlockVisit<'case'> & { readonly talk: AcademyConversationModel | null };

/** The case and the caller's talk about it. One at a time for a person and case, so that nothing is begun twice. */
async function openCase(ctx: Context, ref: z.output<typeof caseRef>): Promise<OpenedCase> {
  const visit = await openBlock(ctx, ref, 'case');
  await ctx.tx
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`academy.case:${ctx.userId}:${ref.blockKey}`}, 0))::text`;
  const talk = await ctx.tx.academyConversation.findFirst({
    where: { userId: ctx.userId, courseId: ref.courseId, kind: 'case', blockKey: ref.blockKey },
    orderBy: { id: 'asc' },
  });
  return { ...visit, talk };
}

function committed({ talk }: OpenedCase): AcademyConversationModel {
  if (talk) return talk;
  throw new DomainError('UNPROCESSABLE', answerFirst, { reason: 'answer_first' });
}

const steps = (ctx: Context, talk: AcademyConversationModel, reason: 'commit' | 'hint' | 'model_answer') =>
  ctx.tx.academyMessage.findMany({ where: { conversationId: talk.id, reason }, orderBy: { id: 'asc' } });

const addStep = (
  ctx: Context,
  talk: AcademyConversationModel,
  reason: 'hint' | 'model_answer',
  text: string,
): Promise<AcademyMessageModel> =>
  addMessage(ctx, talk, { role: 'tutor', text, status: 'answered', reason, engine: 'course' });

async function shownCase(ctx: Context, { talk, block }: OpenedCase): Promise<z.input<typeof caseReview>> {
  const hintCount = block.content.hints.length;
  if (!talk) {
    return {
      ...{ conversationId: null, answer: null, hints: [], hintsLeft: hintCount },
      ...{ modelAnswer: null, selfRating: null },
    };
  }
  const [own] = await steps(ctx, talk, 'commit');
  const hints = (await steps(ctx, talk, 'hint')).map(({ text }) => text);
  const [model] = await steps(ctx, talk, 'model_answer');
  return {
    conversationId: talk.id,
    answer: own?.text ?? null,
    hints,
    hintsLeft: Math.max(hintCount - hints.length, 0),
    modelAnswer: model?.text ?? null,
    selfRating: own?.rating ?? null,
  };
}
