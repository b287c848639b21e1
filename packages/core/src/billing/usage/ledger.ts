import type { Tx } from '@atrium/db';
import { type Context, type Meter, notFound } from '../../kernel/index.ts';

/** What a subject's newest round has come to; null before its first. */
export interface Round {
  readonly number: number;
  readonly state: 'reserved' | 'consumed' | 'released';
  readonly periodStart: Date;
  readonly quantity: number;
}

export interface Counts {
  readonly reserved: number;
  readonly consumed: number;
}

export function meterNamed({ platform }: Pick<Context, 'platform'>, name: string): Meter {
  const meter = platform.registry.meters.get(name);
  if (!meter) throw notFound('This meter');
  return meter;
}

/** Until the verb ends nobody else moves this organization's meter. */
export async function lockMeter({ tx, organizationId }: Context, meter: string): Promise<void> {
  const lock = `usage:${organizationId}:${meter}`;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))::text`;
}

/** Call under the meter's lock. */
export async function newestRound(
  { tx, organizationId }: Context,
  meter: string,
  subjectId: string,
): Promise<Round | null> {
  const entries = await tx.usageEntry.findMany({
    where: { organizationId, meter, subjectId },
    select: { round: true, kind: true, periodStart: true, quantity: true },
    orderBy: { round: 'desc' },
    take: 3,
  });
  const [newest] = entries;
  if (!newest) return null;
  const kinds = entries.filter((entry) => entry.round === newest.round).map((entry) => entry.kind);
  const state = kinds.includes('consume') ? 'consumed' : kinds.includes('release') ? 'released' : 'reserved';
  const { round: number, periodStart, quantity } = newest;
  return { number, state, periodStart, quantity };
}

/** What is held and what is used up of a meter in the period that starts then. */
export async function countsOf(
  tx: Tx,
  organizationId: string,
  meter: string,
  periodStart: Date,
): Promise<Counts> {
  const sums = await tx.usageEntry.groupBy({
    by: ['kind'],
    where: { organizationId, meter, periodStart },
    _sum: { quantity: true },
  });
  const sum = (kind: string) => sums.find((row) => row.kind === kind)?._sum.quantity ?? 0;
  const consumed = sum('consume');
  return { consumed, reserved: sum('reserve') - sum('release') - consumed };
}
