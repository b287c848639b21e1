import { type Context, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { visitCourse } from '../access/visit-course.ts';
import { cardOf } from '../catalogue/card.ts';
import { courseCard } from '../catalogue/schemas.ts';

const mine = courseCard.extend({
  status: z.enum(['previewing', 'active', 'completed']),
  access: z.enum(['preview', 'full']),
  lessonKey: z.uuid().nullable(),
  lastSeenAt: z.iso.datetime(),
  requiredLessons: z.int(),
  completedLessons: z.int(),
});

export const listMyCourses = query({
  name: 'academy.enrolment.list',
  summary: 'The courses the caller began or bought, the last one visited first',
  input: z.object({}),
  output: z.object({ items: z.array(mine) }),
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx) => {
    const enrolments = await ctx.tx.academyEnrolment.findMany({
      where: { userId: ctx.userId },
      orderBy: { lastSeenAt: 'desc' },
      take: 200,
    });
    const items = [];
    for (const enrolment of enrolments) {
      await ctx.enterHost(enrolment.organizationId);
      const { course, access } = await visitCourse(ctx, { courseId: enrolment.courseId });
      const card = await cardOf(ctx, course, enrolment.versionId);
      items.push({
        ...card,
        ...(await lessonCounts(ctx, enrolment)),
        status: enrolment.status as 'previewing' | 'active' | 'completed',
        access,
        lessonKey: enrolment.lessonKey,
        lastSeenAt: enrolment.lastSeenAt.toISOString(),
      });
    }
    return { items };
  },
});

async function lessonCounts(ctx: Context, { courseId, versionId }: { courseId: string; versionId: string }) {
  const required = await ctx.tx.academyLesson.findMany({
    where: { versionId, required: true },
    select: { key: true },
  });
  const completedLessons = await ctx.tx.academyLessonProgress.count({
    where: {
      userId: ctx.userId,
      courseId,
      lessonKey: { in: required.map(({ key }) => key) },
      completedAt: { not: null },
    },
  });
  return { requiredLessons: required.length, completedLessons };
}
