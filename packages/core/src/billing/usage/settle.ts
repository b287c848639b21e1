import type { Context } from '../../kernel/index.ts';
import { countsOf, lockMeter, meterNamed, newestRound, type Round } from './ledger.ts';
import { meteredPrice, planFor } from './plan.ts';

interface Subject {
  readonly meter: string;
  readonly subjectId: string;
}

/**
 * The result is there: what was held is used up, in the period it was held in. Beyond the plan's share it is surplus.
 * Repeats change nothing. `at` is when it was used, if not now.
 */
export async function consumeUsage(ctx: Context, subject: Subject & { readonly at?: Date }): Promise<void> {
  const { product, limit: limitName } = meterNamed(ctx, subject.meter);
  const round = await openRound(ctx, subject);
  if (!round) return;
  const plan = await planFor(ctx, product);
  const limit = plan?.limits[limitName];
  const { consumed } = await countsOf(ctx.tx, ctx.organizationId, subject.meter, round.periodStart);
  const surplus =
    plan !== null &&
    limit !== undefined &&
    consumed >= limit &&
    (await meteredPrice(ctx.tx, plan.key, subject.meter)) !== null;
  const occurredAt = subject.at ?? plan?.now ?? ctx.now;
  await close(ctx, subject, round, { kind: 'consume', surplus, occurredAt });
}

/** Gives back what was held, for a reason the usage page shows. What is used up stays used. Repeats change nothing. */
export async function releaseUsage(
  ctx: Context,
  subject: Subject & { readonly reason: string },
): Promise<void> {
  const { product } = meterNamed(ctx, subject.meter);
  const round = await openRound(ctx, subject);
  if (!round) return;
  const occurredAt = (await planFor(ctx, product))?.now ?? ctx.now;
  await close(ctx, subject, round, { kind: 'release', reason: subject.reason, occurredAt });
}

async function openRound(ctx: Context, { meter, subjectId }: Subject): Promise<Round | null> {
  await lockMeter(ctx, meter);
  const round = await newestRound(ctx, meter, subjectId);
  return round?.state === 'reserved' ? round : null;
}

interface Closing {
  readonly kind: 'consume' | 'release';
  readonly occurredAt: Date;
  readonly surplus?: boolean;
  readonly reason?: string;
}

async function close(ctx: Context, { meter, subjectId }: Subject, round: Round, closing: Closing) {
  const { number, periodStart, quantity } = round;
  const { organizationId } = ctx;
  await ctx.tx.usageEntry.create({
    data: { organizationId, meter, subjectId, round: number, periodStart, quantity, ...closing },
    select: { id: true },
  });
}
