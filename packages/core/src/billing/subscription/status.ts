import { z } from 'zod';
import { type Context, query } from '../../kernel/index.ts';
import { accessOf } from '../entitlement/access-of.ts';
import { planFeature } from '../plan/feature.ts';
import { planOf } from '../plan/plan-of.ts';
import { type ProductStatus, productStatus } from './schemas.ts';
import { dunningOf, planName, subscriptionOf } from './shown.ts';

/** For the banner over every page: where each product the organization ever had stands. */
export const getBillingStatus = query({
  name: 'billing.status.get',
  summary: 'Says what the organization may do with each product now',
  input: z.strictObject({}),
  output: z.array(productStatus),
  scope: 'organization.view',
  run: async (ctx) => {
    const features = await ctx.tx.entitlementEntry.findMany({
      where: { organizationId: ctx.organizationId, kind: 'grant', planKey: { not: null } },
      select: { planKey: true },
      distinct: ['planKey'],
    });
    const plans = await ctx.tx.billingPlan.findMany({
      where: { key: { in: features.flatMap(({ planKey }) => planKey ?? []) } },
      select: { product: true },
      distinct: ['product'],
      orderBy: { product: 'asc' },
    });
    const statuses: ProductStatus[] = [];
    for (const { product } of plans) statuses.push(await statusOf(ctx, product));
    return statuses;
  },
});

async function statusOf(ctx: Context, product: string): Promise<ProductStatus> {
  const { organizationId } = ctx;
  const { level, planKey, endsAt } = await accessOf(ctx, { organizationId }, planFeature(product));
  const plan = await planOf(ctx, organizationId, product);
  const subscription = await subscriptionOf(ctx, organizationId, product);
  return {
    product,
    level,
    planKey,
    planName: planKey && (await planName(ctx, planKey)),
    trial: plan?.trial ?? false,
    endsAt: endsAt?.toISOString() ?? null,
    dunning: subscription && ctx.may('billing.manage') ? await dunningOf(ctx, subscription) : null,
  };
}
