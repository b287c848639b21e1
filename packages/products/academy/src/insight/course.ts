import { type Context, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { refuseForeign } from './funnel.ts';
import { courseInsight } from './schemas.ts';

export const getCourseInsight = query({
  name: 'academy.insight.course',
  summary: 'How far learners come in a course: by lesson and by quiz, without names',
  input: z.object({ courseId: z.uuid() }),
  output: courseInsight,
  scope: 'academy.insight.read',
  run: async (ctx, { courseId }) => {
    await refuseForeign(ctx, courseId);
    const { organizationId } = ctx;
    const enrolments = await ctx.tx.academyEnrolment.groupBy({
      by: ['status'],
      where: { organizationId, courseId },
      _count: true,
    });
    const count = (status: string) => enrolments.find((row) => row.status === status)?._count ?? 0;
    return {
      learners: {
        previewing: count('previewing'),
        active: count('active'),
        completed: count('completed'),
      },
      certificates: await ctx.tx.academyCertificate.count({
        where: { organizationId, courseId, revokedAt: null },
      }),
      lessons: [...(await readLessons(ctx, courseId))],
      quizzes: [...(await readQuizzes(ctx, courseId))],
    };
  },
});

type Insight = z.infer<typeof courseInsight>;

/** The lessons of the published version, in order. */
export const readLessons = (
  { tx, organizationId }: Pick<Context, 'tx' | 'organizationId'>,
  courseId: string,
) =>
  tx.$queryRaw<Insight['lessons']>`
    SELECT l.key AS "lessonKey", m.title AS "moduleTitle", l.title, l.required, l.preview,
      count(p.id)::int AS started, count(p."completedAt")::int AS completed
    FROM "AcademyCourse" c
    JOIN "AcademyModule" m ON m."versionId" = c."publishedVersionId"
    JOIN "AcademyLesson" l ON l."moduleId" = m.id
    LEFT JOIN "AcademyLessonProgress" p ON p."courseId" = c.id AND p."lessonKey" = l.key
      AND p."organizationId" = c."organizationId"
    WHERE c."organizationId" = ${organizationId}::uuid AND c.id = ${courseId}::uuid
    GROUP BY m.position, m.title, l.id ORDER BY m.position, l.position`;

/** The quizzes of the published version; of each learner the best graded attempt. */
const readQuizzes = ({ tx, organizationId }: Context, courseId: string) =>
  tx.$queryRaw<Insight['quizzes']>`
    WITH best AS (
      SELECT "blockKey", "userId", count(*) AS attempts, bool_or(passed) AS passed,
        max(score / nullif("maxScore", 0)) AS share
      FROM "AcademyAttempt"
      WHERE "organizationId" = ${organizationId}::uuid AND "courseId" = ${courseId}::uuid AND score IS NOT NULL
      GROUP BY "blockKey", "userId"
    )
    SELECT b.key AS "blockKey", l.title AS "lessonTitle", coalesce(b.content ->> 'title', '') AS title,
      count(best."userId")::int AS learners, count(*) FILTER (WHERE best.passed)::int AS passed,
      coalesce(sum(best.attempts), 0)::int AS attempts,
      trunc(avg(best.share) * 100, 1)::text AS "averagePercent"
    FROM "AcademyCourse" c
    JOIN "AcademyBlock" b ON b."versionId" = c."publishedVersionId" AND b.kind = 'quiz'
    JOIN "AcademyLesson" l ON l.id = b."lessonId" JOIN "AcademyModule" m ON m.id = l."moduleId"
    LEFT JOIN best ON best."blockKey" = b.key
    WHERE c."organizationId" = ${organizationId}::uuid AND c.id = ${courseId}::uuid
    GROUP BY m.position, l.position, b.id, l.title ORDER BY m.position, l.position, b.position`;
