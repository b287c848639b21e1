import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { visitCourse } from '../access/visit-course.ts';
import { courseId } from '../course/schemas.ts';

export const funnelStep = z.enum(['sales_page', 'preview', 'checkout']);

/** A page was seen: counted by day, without a person. The school's own people and who has the course do not count. */
export const countVisit = command({
  name: 'academy.catalogue.count',
  summary: 'Counts a look at the sales page, at a preview, or a click on "buy"',
  input: z.object({ courseId, step: funnelStep }),
  output: z.object({ counted: z.boolean() }),
  scope: 'public',
  tenancy: 'none',
  audit: false,
  throttles: [
    {
      key: ({ courseId, step }, _actor, { ip }) => (ip ? `${ip}:${courseId}:${step}` : null),
      capacity: 10,
      perSeconds: 3600,
    },
  ],
  run: async (ctx, { courseId, step }) => {
    const { course, access } = await visitCourse(ctx, { courseId });
    if (access === 'full' && course.offerId !== null) return { counted: false };
    await ctx.tx.$executeRaw`
      INSERT INTO "AcademyFunnelDay" ("organizationId", "courseId", day, step, count)
      VALUES (${course.organizationId}::uuid, ${course.id}::uuid, ${ctx.now}::timestamptz::date, ${step}, 1)
      ON CONFLICT ("courseId", day, step) DO UPDATE SET count = "AcademyFunnelDay".count + 1`;
    return { counted: true };
  },
});
