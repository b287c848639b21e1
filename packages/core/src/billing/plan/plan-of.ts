import type { Context } from '../../kernel/index.ts';
import { accountNow } from '../account/now.ts';
import { access } from '../entitlement/access.ts';
import { entriesOf } from '../entitlement/access-of.ts';
import type { Access } from '../entitlement/entry.ts';
import { planFeature } from './feature.ts';
import { monthAround } from './period.ts';

export interface PlanInForce {
  readonly planKey: string;
  readonly limits: Readonly<Record<string, number>>;
  readonly level: Exclude<Access['level'], 'none'>;
  readonly periodStart: Date;
  readonly periodEnd: Date;
  /** In a time not paid for yet. */
  readonly trial: boolean;
}

/** Which plan of the product the verb's organization is on; null when it never had one. Periods are in UTC. */
export async function planOf(
  ctx: Pick<Context, 'tx' | 'now'>,
  organizationId: string,
  product: string,
): Promise<PlanInForce | null> {
  const feature = planFeature(product);
  const subject = { organizationId };
  const entries = await entriesOf(ctx, subject, feature);
  const now = await accountNow(ctx, subject);
  const { level, planKey } = access(entries, feature, now);
  if (level === 'none' || planKey === null) return null;
  const plan = await ctx.tx.billingPlan.findUniqueOrThrow({
    where: { key: planKey },
    select: { limits: true },
  });
  const limits = plan.limits as Record<string, number>;
  const subscription = await ctx.tx.billingSubscription.findFirst({
    where: { organizationId, product, planKey },
    select: { currentPeriodStart: true, currentPeriodEnd: true, status: true },
    orderBy: { id: 'desc' },
  });
  if (subscription) {
    const { currentPeriodStart: periodStart, currentPeriodEnd: periodEnd, status } = subscription;
    return { planKey, limits, level, periodStart, periodEnd, trial: status === 'trialing' };
  }
  const grant = entries.findLast((entry) => entry.kind === 'grant' && entry.planKey === planKey);
  const startsAt = grant?.startsAt ?? now;
  if (grant?.source === 'trial' && grant.endsAt) {
    return { planKey, limits, level, periodStart: startsAt, periodEnd: grant.endsAt, trial: true };
  }
  return { planKey, limits, level, ...monthAround(startsAt, now), trial: false };
}
