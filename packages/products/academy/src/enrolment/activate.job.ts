import { command, execute, job } from '@atrium/core/kernel';
import { z } from 'zod';
import { courseOf } from '../access/entitled.ts';

const bought = z.object({ courseId: z.uuid(), userId: z.uuid(), sellerOrganizationId: z.uuid() });
const activated = z.object({ courseId: z.uuid(), userId: z.uuid() });

/**
 * Begins a course for who just got it, whether or not they come back from the checkout; a preview becomes the whole course
 * on the version published now. Whether it is open is not said here: that is the entitlement's word.
 */
export const activateEnrolment = command({
  name: 'academy.enrolment.activate',
  summary: 'Begins a course for who bought it',
  input: activated,
  output: z.object({}),
  scope: 'internal',
  audit: false,
  run: async (ctx, { courseId, userId }) => {
    const { organizationId } = ctx;
    const course = await ctx.tx.academyCourse.findUnique({
      where: { organizationId_id: { organizationId, id: courseId } },
    });
    if (!course?.publishedVersionId) return {};
    const began = { status: 'active', versionId: course.publishedVersionId, activeAt: ctx.now };
    const key = { userId, courseId };
    const enrolment = await ctx.tx.academyEnrolment.findUnique({ where: { userId_courseId: key } });
    if (enrolment && enrolment.status !== 'previewing') return {};
    await ctx.tx.academyEnrolment.upsert({
      where: { userId_courseId: key },
      create: { organizationId, ...key, ...began, startedAt: ctx.now, lastSeenAt: ctx.now },
      update: began,
    });
    return {};
  },
});

export const activateEnrolmentJob = job({
  name: 'academy.enrolment.activate',
  payload: activated,
  run: async ({ platform, actor, origin }, payload) => {
    await execute(platform, activateEnrolment, { actor, origin }, payload);
  },
});

/** The fact comes from the buyer's side; the enrolment is written on the school's. */
export const handToSchool = command({
  name: 'academy.enrolment.hand_to_school',
  summary: 'Hands a purchase over to the school it was made at',
  input: bought,
  output: z.object({}),
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  run: async (ctx, { courseId, userId, sellerOrganizationId }) => {
    ctx.enqueue(activateEnrolmentJob, { courseId, userId }, { organizationId: sellerOrganizationId });
    return {};
  },
});

export const handToSchoolJob = job({
  name: 'academy.enrolment.hand_to_school',
  payload: bought,
  run: async ({ platform, actor, origin }, payload) => {
    await execute(platform, handToSchool, { actor, origin }, payload);
  },
});

const purchase = z.object({
  feature: z.string(),
  userId: z.uuid().nullable(),
  sellerOrganizationId: z.uuid(),
});

/** The job's payload from `billing.purchase.paid`; null for what is no course, or was not bought by a person. */
export const courseBought = (fact: unknown): z.infer<typeof bought> | null => {
  const { feature, userId, sellerOrganizationId } = purchase.parse(fact);
  const courseId = courseOf(feature);
  return courseId && userId ? { courseId, userId, sellerOrganizationId } : null;
};
