import { type JobEnvelope, type Platform, runJob } from '../kernel/index.ts';

interface Waiting {
  readonly id: bigint;
  readonly task: string;
  readonly payload: JobEnvelope;
}

const nobody = { organizationId: null, userId: null };

/** Runs every waiting job, and those they lead to, one after another, as the worker would. Returns their names. */
export async function runJobs(platform: Platform): Promise<string[]> {
  const done: string[] = [];
  for (let next = await takeJob(platform); next; next = await takeJob(platform)) {
    const type = platform.registry.jobs.get(next.task);
    if (!type) throw new Error(`no registration of this test brings the job ${next.task}`);
    const signal = new AbortController().signal;
    await runJob(platform, type, next.payload, {
      jobId: String(next.id),
      attempt: 1,
      maxAttempts: 1,
      signal,
    });
    done.push(next.task);
  }
  return done;
}

const takeJob = (platform: Platform): Promise<Waiting | undefined> =>
  platform.db.transaction(nobody, async (tx) => {
    const jobs = await tx.$queryRaw<Waiting[]>`SELECT id, task, payload FROM jobs.list(false, NULL, 1000)`;
    const first = jobs.toSorted((a, b) => Number(a.id - b.id))[0];
    if (first) await tx.$queryRaw`SELECT jobs.discard(${first.id})`;
    return first;
  });
