import type { Context } from '@atrium/core/kernel';
import type { Enrolment, Visit } from '../access/visit-course.ts';

/**
 * The acting person's way through the course, made when there is none. Who looks at previews moves to the published version
 * the moment the whole course opens: what they begin is what one would buy today.
 */
export async function ensureEnrolment(ctx: Context, visit: Visit): Promise<Enrolment> {
  const { enrolment, course } = visit;
  const full = visit.access === 'full';
  if (enrolment && (enrolment.status !== 'previewing' || !full)) return enrolment;
  const began = {
    versionId: course.publishedVersionId,
    ...(full ? { status: 'active', activeAt: ctx.now } : {}),
  };
  return ctx.tx.academyEnrolment.upsert({
    where: { userId_courseId: { userId: ctx.userId, courseId: course.id } },
    create: {
      organizationId: course.organizationId,
      userId: ctx.userId,
      courseId: course.id,
      status: 'previewing',
      startedAt: ctx.now,
      lastSeenAt: ctx.now,
      ...began,
    },
    update: began,
  });
}
