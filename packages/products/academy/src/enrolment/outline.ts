import { type Context, personOf, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { isOpen } from '../access/open-lesson.ts';
import { type Visit, visitCourse } from '../access/visit-course.ts';
import { courseId, courseWord, refOf, slug } from '../course/schemas.ts';
import { shownOutline, showOutline } from '../lesson/shown-outline.ts';

/** What the player draws its left side from. Visitors see it too: their previews are open, the rest is locked. */
export const getOutline = query({
  name: 'academy.enrolment.outline',
  summary: 'The outline of a course with what is open to the caller and what they completed',
  input: courseWord,
  output: z.object({
    courseId,
    slug,
    title: z.string(),
    access: z.enum(['preview', 'full']),
    reason: z.enum(['free', 'entitled', 'author']).nullable(),
    /** null for who has not begun, and for visitors. */
    enrolment: z
      .object({
        status: z.enum(['previewing', 'active', 'completed']),
        /** Where they were last. */
        lessonKey: z.uuid().nullable(),
        completedAt: z.iso.datetime().nullable(),
      })
      .nullable(),
    number: z.int(),
    /** A newer version they are offered. */
    newerNumber: z.int().nullable(),
    modules: shownOutline,
    requiredLessons: z.int(),
    completedLessons: z.int(),
  }),
  scope: 'public',
  tenancy: 'none',
  run: async (ctx, input) => {
    const visit = await visitCourse(ctx, refOf(input));
    const { course, enrolment } = visit;
    const version = await ctx.tx.academyCourseVersion.findUniqueOrThrow({ where: { id: visit.versionId } });
    const modules = await showOutline(ctx, visit.versionId, {
      isOpen: (lesson) => isOpen(visit, lesson),
      begun: await begunLessons(ctx, course.id),
    });
    const required = modules.flatMap(({ lessons }) => lessons.filter((lesson) => lesson.required));
    return {
      courseId: course.id,
      slug: course.slug,
      title: version.title,
      access: visit.access,
      reason: visit.reason,
      enrolment: enrolment && {
        status: enrolment.status as 'previewing' | 'active' | 'completed',
        lessonKey: enrolment.lessonKey,
        completedAt: enrolment.completedAt?.toISOString() ?? null,
      },
      number: version.number,
      newerNumber: await offeredNumber(ctx, visit, version.number),
      modules,
      requiredLessons: required.length,
      completedLessons: required.filter(({ state }) => state === 'completed').length,
    };
  },
});

async function begunLessons(ctx: Context, courseId: string) {
  const userId = personOf(ctx.actor);
  if (userId === null) return new Map();
  const rows = await ctx.tx.academyLessonProgress.findMany({
    where: { userId, courseId },
    select: { lessonKey: true, completedAt: true },
  });
  return new Map(rows.map(({ lessonKey, completedAt }) => [lessonKey, { completedAt }]));
}

/** The newest version published since theirs, when one of those was meant for them too. */
export async function offeredNumber(ctx: Context, visit: Visit, mine: number): Promise<number | null> {
  const since = await ctx.tx.academyCourseVersion.findMany({
    where: { courseId: visit.course.id, status: 'published', number: { gt: mine } },
    orderBy: { number: 'desc' },
    select: { number: true, learners: true },
  });
  return since.some(({ learners }) => learners !== 'stay') ? (since[0]?.number ?? null) : null;
}
