import type { Tx } from '@atrium/db';
import type { Context } from '../../kernel/index.ts';
import { accountNow } from '../account/now.ts';
import { planOf } from '../plan/plan-of.ts';
import { usagePeriod } from './period.ts';

/** The plan usage is counted under, with its name and the account's own now. */
export interface Plan {
  readonly key: string;
  readonly name: string;
  readonly limits: Readonly<Record<string, number>>;
  readonly level: 'full' | 'grace' | 'read_only' | 'none';
  /** In which the share counts. */
  readonly periodStart: Date;
  readonly periodEnd: Date;
  /** When the invoice that will charge what is used now began to run. */
  readonly invoiceStart: Date;
  readonly trial: boolean;
  readonly now: Date;
}

export async function planFor(ctx: Context, product: string): Promise<Plan | null> {
  const { organizationId } = ctx;
  const plan = await planOf(ctx, organizationId, product);
  if (!plan) return null;
  const { planKey: key, limits, level, trial, periodStart: invoiceStart } = plan;
  const now = await accountNow(ctx, { organizationId });
  const { name } = await ctx.tx.billingPlan.findUniqueOrThrow({ where: { key }, select: { name: true } });
  const { start, end } = usagePeriod({ start: invoiceStart, end: plan.periodEnd }, now);
  return { key, name, limits, level, trial, periodStart: start, periodEnd: end, invoiceStart, now };
}

/** May new work be begun? */
export const isWorking = (plan: Pick<Plan, 'level'>): boolean =>
  plan.level === 'full' || plan.level === 'grace';

/** What a unit beyond the plan's share costs, or null where the share is the end. */
export const meteredPrice = (tx: Tx, planKey: string, meter: string) =>
  tx.billingPrice.findFirst({
    where: { planKey, meter, kind: 'metered', active: true },
    select: { amountMinor: true, currency: true },
  });
