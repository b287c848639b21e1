import { addSeconds, type Context, days } from '../../kernel/index.ts';
import { planFeature } from '../plan/feature.ts';

/**
 * Until when a new subscriber is not charged: what is left of the organization's trial, or the plan's own trial where
 * there was none before. Null: charged at once.
 */
export async function trialEndFor(
  { tx, organizationId }: Context,
  plan: { readonly product: string; readonly trialDays: number },
  now: Date,
): Promise<Date | null> {
  const trial = await tx.entitlementEntry.findFirst({
    where: { organizationId, feature: planFeature(plan.product), source: 'trial', kind: 'grant' },
    select: { endsAt: true },
  });
  if (trial) return trial.endsAt && trial.endsAt > addSeconds(now, days(1)) ? trial.endsAt : null;
  const before = await tx.billingSubscription.count({ where: { organizationId, product: plan.product } });
  return before === 0 && plan.trialDays > 0 ? addSeconds(now, days(plan.trialDays)) : null;
}
