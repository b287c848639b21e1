import { command, notFound } from '../kernel/index.ts';
import { done, oneJob } from './schemas.ts';

/** Runs a dead or waiting job now, with all its attempts anew. NOT_FOUND for one that is running or done. */
export const retryJob = command({
  name: 'jobs.retry',
  summary: 'Runs a dead or waiting job again, now',
  input: oneJob,
  output: done,
  scope: 'staff',
  tenancy: 'none',
  run: async (ctx, { id }) => {
    const [row] = await ctx.tx.$queryRaw<
      { found: boolean }[]
    >`SELECT jobs.retry(${BigInt(id)}::bigint) AS found`;
    if (!row?.found) throw notFound('A job that could run again');
    ctx.target('job', id);
    return { id };
  },
});
