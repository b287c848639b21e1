import type { Tx } from '@atrium/db';
import { z } from 'zod';
import { addSeconds, days, query } from '../../kernel/index.ts';
import { staffOverview } from './schemas.ts';

const shownDays = 14;

/** How the platform is doing: figures only, nothing of any organization. */
export const getStaffOverview = query({
  name: 'staff.overview.get',
  summary: 'Figures of the whole platform',
  input: z.strictObject({}),
  output: staffOverview,
  scope: 'staff',
  tenancy: 'none',
  run: async ({ tx, now }) => ({
    organizations: {
      total: await tx.organization.count(),
      suspended: await tx.organization.count({ where: { suspendedAt: { not: null } } }),
    },
    people: {
      total: await tx.user.count(),
      disabled: await tx.user.count({ where: { disabledAt: { not: null } } }),
    },
    signUps: await signUpsPerDay(tx, now),
    queue: await queueOf(tx),
    ai: await aiOf(tx, now),
  }),
});

const signUpsPerDay = (tx: Tx, now: Date): Promise<{ day: string; count: number }[]> => tx.$queryRaw`
  SELECT to_char(d.day, 'YYYY-MM-DD') AS day, count(u.id)::int AS count
  FROM generate_series(${addSeconds(now, -days(shownDays - 1))}::date, ${now}::date, interval '1 day') AS d(day)
  LEFT JOIN "User" u ON u."createdAt" >= d.day AT TIME ZONE 'UTC'
    AND u."createdAt" < (d.day + interval '1 day') AT TIME ZONE 'UTC'
  GROUP BY d.day ORDER BY d.day`;

interface Totals {
  readonly waiting: bigint;
  readonly later: bigint;
  readonly running: bigint;
  readonly retrying: bigint;
  readonly dead: bigint;
  readonly oldest_due: Date | null;
}

async function queueOf(tx: Tx): Promise<z.input<typeof staffOverview>['queue']> {
  const [totals] = await tx.$queryRaw<[Totals]>`SELECT * FROM jobs.totals()`;
  const { oldest_due: oldest, ...counts } = totals;
  return {
    waiting: Number(counts.waiting),
    later: Number(counts.later),
    running: Number(counts.running),
    retrying: Number(counts.retrying),
    dead: Number(counts.dead),
    oldestDueAt: oldest?.toISOString() ?? null,
  };
}

interface AiUsage {
  readonly organization: string;
  readonly engine: string;
  readonly runs: bigint;
  readonly cost_micros: bigint;
}

async function aiOf(tx: Tx, now: Date): Promise<z.input<typeof staffOverview>['ai']> {
  const monthStart = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()));
  const rows = await tx.$queryRaw<AiUsage[]>`SELECT * FROM staff_ai_usage(${monthStart}::timestamptz)`;
  const runsBy = (isModel: boolean) =>
    rows
      .filter(({ engine }) => (engine === 'model') === isModel)
      .reduce((sum, row) => sum + Number(row.runs), 0);
  return {
    modelRuns: runsBy(true),
    localRuns: runsBy(false),
    costMicros: rows.reduce((sum, row) => sum + Number(row.cost_micros), 0),
    organizations: new Set(rows.map(({ organization }) => organization)).size,
  };
}
