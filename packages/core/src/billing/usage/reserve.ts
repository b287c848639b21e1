import type { Context } from '../../kernel/index.ts';
import { countsOf, lockMeter, meterNamed, newestRound } from './ledger.ts';
import { isWorking, meteredPrice, planFor } from './plan.ts';
import { planNeeded, shareTaken } from './refusals.ts';

export interface Reservation {
  readonly meter: string;
  /** What the unit is for. */
  readonly subjectId: string;
  /** A unit may be used for this subject again and again: each reservation after a use is a new one. */
  readonly repeats?: boolean;
}

/**
 * Holds one unit of the period's share, before work is queued. Repeats are the same hold. Where a plan charges by the
 * unit beyond its share, there is no end to it. Throws QUOTA_EXCEEDED: `share_taken`, `no_plan`, `read_only`.
 */
export async function reserveUsage(ctx: Context, { meter: name, subjectId, repeats }: Reservation) {
  const meter = meterNamed(ctx, name);
  await lockMeter(ctx, name);
  const last = await newestRound(ctx, name, subjectId);
  if (last?.state === 'reserved' || (last?.state === 'consumed' && !repeats)) return;
  const plan = await planFor(ctx, meter.product);
  if (!plan || !isWorking(plan)) throw planNeeded(plan);
  const limit = plan.limits[meter.limit];
  if (limit !== undefined) {
    const { reserved, consumed } = await countsOf(ctx.tx, ctx.organizationId, name, plan.periodStart);
    const isFull = reserved + consumed >= limit;
    if (isFull && !(await meteredPrice(ctx.tx, plan.key, name))) throw shareTaken(plan, meter, limit);
  }
  await ctx.tx.usageEntry.create({
    data: {
      organizationId: ctx.organizationId,
      meter: name,
      kind: 'reserve',
      quantity: 1,
      subjectId,
      round: (last?.number ?? 0) + 1,
      periodStart: plan.periodStart,
      occurredAt: plan.now,
    },
    select: { id: true },
  });
}
