import { offerFor } from '@atrium/core/billing';
import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { courseId, courseStatus, price, slug } from './schemas.ts';

const row = z.object({
  courseId,
  slug,
  title: z.string(),
  status: courseStatus,
  hasDraft: z.boolean(),
  /** What is sold or given; null while the course is free. */
  offerId: z.uuid().nullable(),
  price: price.nullable(),
  learners: z.int(),
  updatedAt: z.iso.datetime(),
});

export const listCourses = query({
  name: 'academy.course.list',
  summary: 'The courses of the school, newest first',
  input: z.object({}),
  output: z.object({ items: z.array(row) }),
  scope: 'academy.course.read',
  run: async (ctx) => {
    const { organizationId } = ctx;
    const courses = await ctx.tx.academyCourse.findMany({
      where: { organizationId },
      orderBy: { id: 'desc' },
      take: 500,
    });
    const learners = await ctx.tx.academyEnrolment.groupBy({
      by: ['courseId'],
      where: { organizationId, status: { not: 'previewing' } },
      _count: true,
    });
    const count = new Map(learners.map((entry) => [entry.courseId, entry._count]));
    const items = [];
    for (const course of courses) {
      const offer = course.offerId ? await offerFor(ctx, course.offerId) : null;
      items.push({
        courseId: course.id,
        slug: course.slug,
        title: course.title,
        status: courseStatus.parse(course.status),
        hasDraft: course.draftVersionId !== null,
        offerId: offer && course.offerId,
        price: offer && { amountMinor: offer.amountMinor, currency: offer.currency },
        learners: count.get(course.id) ?? 0,
        updatedAt: course.updatedAt.toISOString(),
      });
    }
    return { items };
  },
});
