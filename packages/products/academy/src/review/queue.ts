import { type Context, query } from '@atrium/core/kernel';
import type { z } from 'zod';
import { isOpen, type Visit } from '../access/index.ts';
import { figuresInTexts } from '../attempt/show.ts';
import type { Question } from '../question/model.ts';
import { toPublic } from '../question/public.ts';
import { heldBack } from './held-back.ts';
import { type dueCard, queueInput, reviewQueue } from './schemas.ts';
import { visitUnlessGone } from './visit-unless-gone.ts';

type DueCard = z.input<typeof dueCard>;

/** What comes back today: missed questions of lessons that are open, the longest due first. No key is in it. */
export const getReviewQueue = query({
  name: 'academy.review.queue',
  summary: 'The questions the caller has due for review',
  input: queueInput,
  output: reviewQueue,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, { courseId, limit }) => {
    const own = { userId: ctx.userId, ...(courseId ? { courseId } : {}) };
    const courses = await ctx.tx.academyReviewCard.groupBy({ by: ['courseId'], where: own });
    const due: DueCard[] = [];
    for (const { courseId: id } of courses) due.push(...(await dueOf(ctx, id)));
    due.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    const next = await ctx.tx.academyReviewCard.findFirst({
      where: { ...own, dueAt: { gt: ctx.now } },
      orderBy: { dueAt: 'asc' },
      select: { dueAt: true },
    });
    return {
      cards: due.slice(0, limit),
      due: due.length,
      nextDueAt: due.length > 0 ? null : (next?.dueAt.toISOString() ?? null),
    };
  },
});

/** Cards a person may have due at once: more are for tomorrow. */
const mostDue = 200;

async function dueOf(ctx: Context, courseId: string): Promise<DueCard[]> {
  const visit = await visitUnlessGone(ctx, courseId);
  if (!visit) return [];
  const rows = await ctx.tx.academyReviewCard.findMany({
    where: { userId: ctx.userId, courseId, dueAt: { lte: ctx.now } },
    orderBy: { dueAt: 'asc' },
    take: mostDue,
  });
  const held = await heldBack(ctx, courseId);
  const lessons = await openLessons(ctx, visit);
  const shown = rows.filter((row) => !held.has(row.questionId) && lessons.has(row.lessonKey));
  const bodies = await currentBodies(
    ctx,
    visit,
    shown.map(({ questionId }) => questionId),
  );
  const withFigures = await figuresInTexts(ctx);
  return shown.flatMap((row): DueCard[] => {
    const body = bodies.get(row.questionId);
    if (!body) return [];
    const { id: cardId, lessonKey, reviews, version } = row;
    return [
      {
        ...{ cardId, courseId, lessonKey, reviews, version },
        courseTitle: visit.course.title,
        lessonTitle: lessons.get(lessonKey) ?? '',
        question: withFigures(toPublic(body, seedOfCard(cardId, version), true)),
        dueAt: row.dueAt.toISOString(),
      },
    ];
  });
}

/** Another order each time it is asked, the same on every page load. */
const seedOfCard = (cardId: string, version: number): number =>
  Number.parseInt(cardId.slice(-8), 16) ^ Math.imul(version + 1, 0x9e3779b9);

/** Key → title of the lessons that may be read now. */
export async function openLessons(ctx: Context, visit: Visit): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.tx.academyLesson.findMany({
    where: { versionId: visit.versionId },
    select: { key: true, title: true, preview: true },
  });
  return new Map(rows.filter((row) => isOpen(visit, row)).map(({ key, title }) => [key, title]));
}

/** The questions as they are asked today; archived ones are asked no more. */
export async function currentBodies(
  ctx: Context,
  { course }: Visit,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, Question>> {
  const rows = await ctx.tx.$queryRaw<readonly { readonly id: string; readonly body: Question }[]>`
    SELECT q.id, v.body FROM "AcademyQuestion" q JOIN "AcademyQuestionVersion" v ON v.id = q."currentVersionId"
    WHERE q."organizationId" = ${course.organizationId}::uuid AND q.id = ANY (${questionIds}::uuid[])
      AND q."archivedAt" IS NULL`;
  return new Map(rows.map(({ id, body }) => [id, body]));
}
