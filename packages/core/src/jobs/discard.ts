import { command, notFound } from '../kernel/index.ts';
import { done, oneJob } from './schemas.ts';

/** Gives a job up for good. NOT_FOUND for one that is running or done. */
export const discardJob = command({
  name: 'jobs.discard',
  summary: 'Gives up a dead or waiting job',
  input: oneJob,
  output: done,
  scope: 'staff',
  tenancy: 'none',
  run: async (ctx, { id }) => {
    const [row] = await ctx.tx.$queryRaw<
      { found: boolean }[]
    >`SELECT jobs.discard(${BigInt(id)}::bigint) AS found`;
    if (!row?.found) throw notFound('A job that could be discarded');
    ctx.target('job', id);
    return { id };
  },
});
