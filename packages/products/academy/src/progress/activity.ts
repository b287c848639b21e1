import { type Context, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { type Visit, visitCourse } from '../access/index.ts';
import { objective } from '../course/schemas.ts';
import { activity, activityInput } from './schemas.ts';

interface Day {
  readonly day: string;
  readonly blocks: number;
  readonly lessons: number;
  readonly answers: number;
}

/** Counts, day by day in the person's own zone. No streak: a day off is a day off. */
export const getActivity = query({
  name: 'academy.progress.activity',
  summary: 'What the caller did in a course day by day, and how well they command its objectives',
  input: activityInput,
  output: activity,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, { courseId, timeZone, days }) => {
    const visit = await visitCourse(ctx, { courseId });
    const counted = await countByDay(ctx, courseId, timeZone, days);
    return { days: counted, objectives: await readObjectives(ctx, visit) };
  },
});

const countByDay = async (ctx: Context, courseId: string, zone: string, days: number): Promise<Day[]> => [
  ...(await ctx.tx.$queryRaw<readonly Day[]>`
    WITH span AS (
      SELECT generate_series(0, ${days}::int - 1) AS back, (${ctx.now}::timestamptz AT TIME ZONE ${zone})::date AS today
    ), done AS (
      SELECT (at AT TIME ZONE ${zone})::date AS day, what FROM (
        SELECT "completedAt" AS at, 'block' AS what FROM "AcademyBlockProgress"
          WHERE "userId" = ${ctx.userId}::uuid AND "courseId" = ${courseId}::uuid AND "completedAt" IS NOT NULL
        UNION ALL
        SELECT "completedAt", 'lesson' FROM "AcademyLessonProgress"
          WHERE "userId" = ${ctx.userId}::uuid AND "courseId" = ${courseId}::uuid AND "completedAt" IS NOT NULL
        UNION ALL
        SELECT a."savedAt", 'answer' FROM "AcademyAnswer" a JOIN "AcademyAttempt" t ON t.id = a."attemptId"
          WHERE a."userId" = ${ctx.userId}::uuid AND t."courseId" = ${courseId}::uuid
      ) AS everything
    )
    SELECT to_char(span.today - span.back, 'YYYY-MM-DD') AS day,
      count(*) FILTER (WHERE done.what = 'block')::int AS blocks,
      count(*) FILTER (WHERE done.what = 'lesson')::int AS lessons,
      count(*) FILTER (WHERE done.what = 'answer')::int AS answers
    FROM span LEFT JOIN done ON done.day = span.today - span.back
    GROUP BY span.today, span.back ORDER BY span.back DESC`),
];

const states = z.enum(['learning', 'mastered', 'due', 'lapsed']);
const fractions = z.record(z.string(), z.coerce.number());

async function readObjectives(ctx: Context, visit: Visit) {
  const version = await ctx.tx.academyCourseVersion.findUniqueOrThrow({
    where: { id: visit.versionId },
    select: { objectives: true },
  });
  const rows = await ctx.tx.academyMastery.findMany({
    where: { userId: ctx.userId, courseId: visit.course.id },
  });
  const known = new Map(rows.map((row) => [row.objective, row]));
  const due = await dueObjectives(ctx, visit);
  return z
    .array(objective)
    .parse(version.objectives)
    .map(({ key, title }) => {
      const row = known.get(key);
      const items = Object.values(fractions.parse(row?.items ?? {}));
      const kept = row ? states.parse(row.state) : ('unseen' as const);
      const state = kept === 'mastered' && due.has(key) ? ('due' as const) : kept;
      return { key, title, state, items: items.length, right: items.filter((share) => share >= 1).length };
    });
}

/** Objectives one of whose questions is due for review now. */
async function dueObjectives(ctx: Context, { course }: Visit): Promise<ReadonlySet<string>> {
  const rows = await ctx.tx.$queryRaw<readonly { readonly objective: string }[]>`
    SELECT DISTINCT q.objective FROM "AcademyReviewCard" c JOIN "AcademyQuestion" q ON q.id = c."questionId"
    WHERE c."userId" = ${ctx.userId}::uuid AND c."courseId" = ${course.id}::uuid AND c."dueAt" <= ${ctx.now}
      AND q.objective IS NOT NULL`;
  return new Set(rows.map(({ objective }) => objective));
}
