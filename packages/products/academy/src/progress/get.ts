import { type Context, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { type Visit, visitCourse } from '../access/index.ts';
import { type CourseSummary, summarize } from './course-progress.ts';
import { readRecord, readShape } from './read-progress.ts';
import { courseProgress } from './schemas.ts';

export const getCourseProgress = query({
  name: 'academy.progress.get',
  summary: 'How far the caller is in a course, what comes next, and where to resume',
  input: z.object({ courseId: z.uuid() }),
  output: courseProgress,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, { courseId }) => {
    const visit = await visitCourse(ctx, { courseId });
    const summary = summarize(await readShape(ctx, visit), await readRecord(ctx, visit));
    return {
      ...summary,
      completedAt: iso(summary.completedAt),
      newLessons: [...summary.newLessons],
      modules: summary.modules.map((module) => ({
        ...module,
        lessons: module.lessons.map((lesson) => ({ ...lesson, completedAt: iso(lesson.completedAt) })),
      })),
      resume: await resumeAt(ctx, visit, summary),
    };
  },
});

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The lesson the person was at; in it, the block touched last and, of a video, the second. */
async function resumeAt(ctx: Context, { enrolment, course }: Visit, summary: CourseSummary) {
  const lessonKey = enrolment?.lessonKey;
  const lesson = summary.modules.flatMap(({ lessons }) => lessons).find(({ key }) => key === lessonKey);
  if (!lesson || lesson.state === 'locked') return null;
  const last = await ctx.tx.academyBlockProgress.findFirst({
    where: { userId: ctx.userId, courseId: course.id, lessonKey: lesson.key },
    orderBy: { updatedAt: 'desc' },
    select: { blockKey: true, positionSeconds: true },
  });
  return {
    lessonKey: lesson.key,
    blockKey: last?.blockKey ?? null,
    positionSeconds: last?.positionSeconds ?? null,
  };
}
