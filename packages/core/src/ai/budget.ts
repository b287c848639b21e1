import type { Tx } from '@atrium/db';

/** What an organization may spend before it has set a budget of its own: 5 US dollars. */
export const defaultMonthlyMicros = 5_000_000n;

/** Calendar month of UTC. */
export const monthStart = (now: Date): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));

export async function budgetOf(tx: Tx, organizationId: string): Promise<bigint> {
  const row = await tx.aiBudget.findUnique({ where: { organizationId } });
  return row?.monthlyMicros ?? defaultMonthlyMicros;
}

/** Spent and reserved since the month began. A run that never ended keeps its reservation: it may have been charged. */
export async function spentSince(
  tx: Tx,
  organizationId: string,
  since: Date,
  userId?: string,
): Promise<bigint> {
  const sum = await tx.aiRun.aggregate({
    where: { organizationId, createdAt: { gte: since }, ...(userId ? { userId } : {}) },
    _sum: { costMicros: true },
  });
  return sum._sum.costMicros ?? 0n;
}

/** One decision at a time for an organization, until the transaction ends. */
export const lockBudget = (tx: Tx, organizationId: string): Promise<unknown> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ai.budget:${organizationId}`}, 0))`;

/** What one person may cause their organization to spend, in millionths of a US dollar. */
export interface PersonalLimits {
  readonly dailyMicros: bigint;
  readonly monthlyMicros: bigint;
}

/** Day of UTC. */
export const dayStart = (now: Date): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));

/** Whether a person may cause so much more today and this month. */
export async function mayCause(
  tx: Tx,
  who: { readonly organizationId: string; readonly userId: string },
  limits: PersonalLimits,
  micros: bigint,
  now: Date,
): Promise<boolean> {
  const today = await spentSince(tx, who.organizationId, dayStart(now), who.userId);
  const month = await spentSince(tx, who.organizationId, monthStart(now), who.userId);
  return today + micros <= limits.dailyMicros && month + micros <= limits.monthlyMicros;
}
