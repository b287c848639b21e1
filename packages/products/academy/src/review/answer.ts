import { type Context, command, DomainError, notFound } from '@atrium/core/kernel';
import type { AcademyReviewCardModel } from '@atrium/db';
import { type Visit, visitCourse } from '../access/index.ts';
import { evidenceOf, updateMastery } from '../attempt/mastery.ts';
import { figuresInTexts } from '../attempt/show.ts';
import { type Fraction, toDecimal, zero } from '../question/fraction.ts';
import { grade } from '../question/grade.ts';
import type { Question } from '../question/model.ts';
import type { Response } from '../question/response.ts';
import { resultOf } from '../question/result.ts';
import { heldBack } from './held-back.ts';
import { memory, ratingOf, remember } from './memory.ts';
import { currentBodies, openLessons } from './queue.ts';
import { answered, answerInput } from './schemas.ts';

/** Grades the answer to a card, shows key and feedback, and says when the question comes back. */
export const answerReview = command({
  name: 'academy.review.answer',
  summary: 'Answers a question that is due for review',
  input: answerInput,
  output: answered,
  scope: 'signed_in',
  tenancy: 'none',
  audit: false,
  run: async (ctx, { cardId, version, response, feeling }) => {
    const card = await ctx.tx.academyReviewCard.findFirst({ where: { id: cardId, userId: ctx.userId } });
    if (!card) throw notFound('This card');
    if (card.version !== version || card.dueAt > ctx.now) throw answeredAlready();
    const visit = await visitCourse(ctx, { courseId: card.courseId });
    const question = await questionOf(ctx, visit, card);
    const earned = grade(question, response);
    const rating = ratingOf(Number(toDecimal(earned ?? zero, 10)), feeling);
    const next = remember(memory.parse(card.memory), rating, ctx.now);
    const { count } = await ctx.tx.academyReviewCard.updateMany({
      where: { id: cardId, version },
      data: {
        memory: next,
        dueAt: new Date(next.due),
        lastReviewedAt: ctx.now,
        reviews: { increment: 1 },
        version: { increment: 1 },
      },
    });
    if (count === 0) throw answeredAlready();
    if (earned) await noteMastery(ctx, card, question, response, earned);
    const withFigures = await figuresInTexts(ctx);
    return {
      result: withFigures(resultOf(question, response)),
      rating,
      dueAt: next.due,
      version: version + 1,
    };
  },
});

const answeredAlready = (): DomainError =>
  new DomainError('CONFLICT', 'This question was answered already. It comes back when it is due.', {
    reason: 'answered',
  });

async function questionOf(ctx: Context, visit: Visit, card: AcademyReviewCardModel): Promise<Question> {
  if (!(await openLessons(ctx, visit)).has(card.lessonKey)) {
    throw new DomainError('FORBIDDEN', 'This lesson opens when you buy the course.', { reason: 'locked' });
  }
  if ((await heldBack(ctx, card.courseId)).has(card.questionId)) {
    const message = 'A quiz with this question is open, or not passed yet. It comes back after that.';
    throw new DomainError('CONFLICT', message, { reason: 'open_attempt' });
  }
  const question = (await currentBodies(ctx, visit, [card.questionId])).get(card.questionId);
  if (!question) throw notFound('This question');
  return question;
}

async function noteMastery(
  ctx: Context,
  card: AcademyReviewCardModel,
  question: Question,
  response: Response,
  earned: Fraction,
): Promise<void> {
  const { questionId, userId, courseId } = card;
  await ctx.tx
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mastery:${userId}:${courseId}`}, 0))::text`;
  const item = { questionId, questionVersionId: questionId, kind: question.kind, points: 1 };
  const asked = { index: 0, item, question, response, sequence: 0, revealed: true };
  await updateMastery(ctx, card, evidenceOf([{ asked, earned }]));
}
