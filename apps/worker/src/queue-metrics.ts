import type { Runtime } from '@atrium/runtime';

const text = `
  SELECT count(*) FILTER (WHERE dead)::int AS dead, count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
         count(*) FILTER (WHERE NOT dead AND locked_at IS NULL AND run_at <= now())::int AS waiting
  FROM jobs.list(false, NULL, 100000)`;

type Counts = Readonly<Record<'dead' | 'running' | 'waiting', number>>;

/** How full the queue is, read when somebody asks. */
export function addQueueMetrics({ platform, metrics }: Runtime): void {
  const nobody = { organizationId: null, userId: null };
  const read = (state: keyof Counts) => async () => {
    const [counts] = await platform.db.read<Counts>(nobody, { text, values: [] });
    return counts?.[state] ?? 0;
  };
  metrics.gauge('atrium_jobs_waiting', 'Jobs due and not yet taken', read('waiting'));
  metrics.gauge('atrium_jobs_running', 'Jobs taken by a worker', read('running'));
  metrics.gauge('atrium_jobs_dead', 'Jobs that used all their attempts', read('dead'));
}
