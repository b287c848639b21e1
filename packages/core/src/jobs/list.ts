import { z } from 'zod';
import { decodeCursor, query, toPage } from '../kernel/index.ts';
import { idsOf } from './ids-of.ts';
import { jobPage, type jobRow, listJobsInput } from './schemas.ts';

interface Row {
  id: bigint;
  task: string;
  payload: { organizationId?: string | null; payload?: unknown } | null;
  attempts: number;
  max_attempts: number;
  last_error: string | null;
  run_at: Date;
  created_at: Date;
  locked_at: Date | null;
  dead: boolean;
}

/** Jobs not yet done, newest first; dead ones stay until somebody retries or discards them. */
export const listJobs = query({
  name: 'jobs.list',
  summary: 'Lists jobs that wait, run, or died',
  input: listJobsInput,
  output: jobPage,
  scope: 'staff',
  tenancy: 'none',
  run: async ({ tx }, { cursor, limit, onlyDead }) => {
    const before = cursor ? BigInt(decodeCursor(cursor, z.tuple([z.string().regex(/^\d+$/)]))[0]) : null;
    const rows = await tx.$queryRaw<Row[]>`
      SELECT * FROM jobs.list(${onlyDead}, ${before}::bigint, ${limit + 1}::int)`;
    return toPage(rows, limit, shown, (row) => [String(row.id)]);
  },
});

const stateOf = ({ dead, locked_at, attempts }: Row): z.input<typeof jobRow>['state'] => {
  if (dead) return 'dead';
  if (locked_at !== null) return 'running';
  return attempts > 0 ? 'retrying' : 'waiting';
};

const shown = (row: Row): z.input<typeof jobRow> => ({
  id: String(row.id),
  task: row.task,
  state: stateOf(row),
  organizationId: row.payload?.organizationId ?? null,
  payload: idsOf(row.payload?.payload ?? null),
  attempts: row.attempts,
  maxAttempts: row.max_attempts,
  lastError: row.last_error,
  runAt: row.run_at.toISOString(),
  createdAt: row.created_at.toISOString(),
});
