import type { Tx } from '@atrium/db';
import { z } from 'zod';
import { command, type PlanDeclaration, type PriceDeclaration } from '../../kernel/index.ts';

/** Writes the declared plans and prices. A price that is declared no more is sold no more; rows stay for those who pay it. */
export const syncPlans = command({
  name: 'billing.plan.sync',
  summary: 'Writes the plans that products declare',
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  input: z.object({}),
  output: z.object({ plans: z.int() }),
  run: async ({ tx, now, platform }) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('billing:plans', 0))::text`;
    const plans = platform.registry.plans;
    for (const plan of plans.values()) await writePlan(tx, plan);
    await tx.billingPlan.updateMany({
      where: { key: { notIn: [...plans.keys()] }, archivedAt: null },
      data: { archivedAt: now },
    });
    return { plans: plans.size };
  },
});

async function writePlan(tx: Tx, plan: PlanDeclaration): Promise<void> {
  const { prices, key, ...words } = plan;
  const data = {
    ...words,
    features: [...plan.features],
    limits: { ...plan.limits },
    highlights: [...plan.highlights],
  };
  await tx.billingPlan.upsert({
    where: { key },
    create: { key, ...data },
    update: { ...data, archivedAt: null },
  });
  const kept: string[] = [];
  for (const price of prices) kept.push(await writePrice(tx, key, price));
  await tx.billingPrice.updateMany({
    where: { planKey: key, id: { notIn: kept }, active: true },
    data: { active: false },
  });
}

/** The row of exactly this price, found or made: an amount never changes. */
async function writePrice(tx: Tx, planKey: string, price: PriceDeclaration): Promise<string> {
  const { kind, interval, currency, amountMinor, meter = null } = price;
  const same = { planKey, kind, interval, currency, amountMinor, meter };
  const found = await tx.billingPrice.findFirst({ where: same, select: { id: true, active: true } });
  if (!found) return (await tx.billingPrice.create({ data: same, select: { id: true } })).id;
  if (!found.active) await tx.billingPrice.update({ where: { id: found.id }, data: { active: true } });
  return found.id;
}
