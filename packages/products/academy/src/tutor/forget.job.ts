import { addSeconds, command, days, execute, job } from '@atrium/core/kernel';
import { z } from 'zod';
import { keptDays } from './limits.ts';

/**
 * Deletes talks whose time is over, of everybody. The schedule cannot read them: the database's policy `forget` lets it
 * delete what is older than `app.forget_before`, and a DELETE without a condition needs to see nothing.
 */
export const forgetTalks = command({
  name: 'academy.tutor.forget',
  summary: 'Deletes talks with the tutor whose time is over',
  input: z.object({}),
  output: z.object({ forgotten: z.int() }),
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  run: async (ctx) => {
    const before = addSeconds(ctx.now, -days(keptDays)).toISOString();
    await ctx.tx.$queryRaw`SELECT set_config('app.forget_before', ${before}, true)`;
    return { forgotten: await ctx.tx.$executeRaw`DELETE FROM "AcademyConversation"` };
  },
});

export const forgetTalksJob = job({
  name: 'academy.tutor.forget',
  payload: z.object({}),
  run: async ({ platform, actor, origin }) => {
    if (actor.organizationId !== null || actor.onBehalfOf !== null) {
      throw new Error('only the schedule forgets');
    }
    await execute(platform, forgetTalks, { actor, origin }, {});
  },
});
