import { z } from 'zod';
import { query } from '../../kernel/index.ts';
import { listPlansInput, type Plan, plan, type planPrice } from './schemas.ts';

/** The plans of a product with what they cost, from least to most. */
export const listPlans = query({
  name: 'billing.plan.list',
  summary: 'Lists the plans of a product',
  input: listPlansInput,
  output: z.array(plan),
  scope: 'public',
  tenancy: 'none',
  run: async ({ tx }, { product }) => {
    const rows = await tx.billingPlan.findMany({
      where: { product, archivedAt: null },
      orderBy: { rank: 'asc' },
    });
    const prices = await tx.billingPrice.findMany({
      where: { planKey: { in: rows.map(({ key }) => key) }, active: true },
      orderBy: [{ kind: 'desc' }, { amountMinor: 'asc' }],
    });
    return rows.map(({ key: planKey, limits, ...row }) => ({
      ...row,
      planKey,
      limits: limits as Plan['limits'],
      prices: prices
        .filter((price) => price.planKey === planKey)
        .map((price) => ({
          kind: price.kind as z.output<typeof planPrice>['kind'],
          interval: price.interval as z.output<typeof planPrice>['interval'],
          currency: price.currency,
          amountMinor: Number(price.amountMinor),
          meter: price.meter,
        })),
    }));
  },
});
