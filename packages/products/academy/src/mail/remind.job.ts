import { addSeconds, command, days, execute, job } from '@atrium/core/kernel';
import { z } from 'zod';
import { learnerMailJob } from './mail.job.ts';

/** Away for so long, and not for so long that they have moved on. */
const idleDays = { from: 14, to: 60 } as const;
const mostAtOnce = 500;

/** One reminder an enrolment, ever. */
export const remindLearners = command({
  name: 'academy.mail.remind',
  summary: 'Reminds learners who have not been there for two weeks',
  input: z.object({}),
  output: z.object({ reminded: z.int() }),
  scope: 'internal',
  audit: false,
  run: async (ctx) => {
    const { organizationId, now } = ctx;
    const rows = await ctx.tx.academyEnrolment.findMany({
      where: {
        ...{ organizationId, status: 'active', completedAt: null, remindedAt: null },
        lastSeenAt: { lt: addSeconds(now, -days(idleDays.from)), gt: addSeconds(now, -days(idleDays.to)) },
      },
      select: { id: true, userId: true, courseId: true },
      take: mostAtOnce,
    });
    await ctx.tx.academyEnrolment.updateMany({
      where: { id: { in: rows.map(({ id }) => id) }, remindedAt: null },
      data: { remindedAt: now },
    });
    for (const { userId, courseId } of rows) {
      ctx.enqueue(learnerMailJob, { kind: 'reminder', userId, courseId });
    }
    return { reminded: rows.length };
  },
});

export const remindLearnersJob = job({
  name: 'academy.mail.remind',
  payload: z.object({}),
  run: async ({ platform, actor, origin }) => {
    await execute(platform, remindLearners, { actor, origin }, {});
  },
});

/** Hands the reminders to each organization: a schedule sees none of their learners. */
export const planReminders = command({
  name: 'academy.mail.plan_reminders',
  summary: 'Hands the reminders to every school',
  input: z.object({}),
  output: z.object({ organizations: z.int() }),
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  run: async (ctx) => {
    const organizations = await ctx.tx.organization.findMany({
      where: { suspendedAt: null },
      select: { id: true },
    });
    for (const { id } of organizations) {
      ctx.enqueue(remindLearnersJob, {}, { organizationId: id, key: `academy.mail.remind:${id}` });
    }
    return { organizations: organizations.length };
  },
});

export const planRemindersJob = job({
  name: 'academy.mail.plan_reminders',
  payload: z.object({}),
  maxAttempts: 3,
  run: async ({ platform, actor, origin }) => {
    await execute(platform, planReminders, { actor, origin }, {});
  },
});
