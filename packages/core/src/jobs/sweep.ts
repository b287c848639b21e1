import { z } from 'zod';
import { command, execute, job, type Schedule } from '../kernel/index.ts';

/** Answers kept for repeats, and buckets that are full again, are dropped once nobody needs them. */
export const sweepLeftovers = command({
  name: 'jobs.sweep',
  summary: 'Drops expired idempotency keys and idle throttles',
  input: z.object({}),
  output: z.object({ idempotencyKeys: z.int(), rateBuckets: z.int() }),
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  run: async ({ tx, now }) => {
    const dayAgo = new Date(now.getTime() - 86_400_000);
    const keys = await tx.idempotencyKey.deleteMany({ where: { expiresAt: { lt: now } } });
    const buckets = await tx.rateBucket.deleteMany({ where: { updatedAt: { lt: dayAgo } } });
    return { idempotencyKeys: keys.count, rateBuckets: buckets.count };
  },
});

export const sweepJob = job({
  name: 'jobs.sweep',
  payload: z.object({}),
  run: async ({ platform, actor, origin }) => {
    await execute(platform, sweepLeftovers, { actor, origin }, {});
  },
});

export const sweepHourly: Schedule = { cron: '17 * * * *', job: sweepJob };
