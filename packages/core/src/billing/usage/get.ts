import type { Tx } from '@atrium/db';
import { type Context, type Meter, query } from '../../kernel/index.ts';
import { countsOf } from './ledger.ts';
import { meteredPrice, type Plan, planFor } from './plan.ts';
import { type MeterUsage, usage, usageInput } from './schemas.ts';

/** What of a plan's shares is used, day by day, and what is left of them. */
export const getUsage = query({
  name: 'billing.usage.get',
  summary: "What of a plan's shares is used in this period, by day",
  input: usageInput,
  output: usage,
  scope: 'billing.usage.read',
  run: async (ctx, { product }) => {
    const plan = await planFor(ctx, product);
    if (!plan) return { plan: null, meters: [] };
    const meters = [...ctx.platform.registry.meters.values()].filter((meter) => meter.product === product);
    const found: MeterUsage[] = [];
    for (const meter of meters) found.push(await usageOf(ctx, plan, meter));
    const { periodStart, periodEnd, now } = plan;
    return {
      plan: {
        ...plan,
        periodStart: periodStart.toISOString(),
        periodEnd: periodEnd.toISOString(),
        now: now.toISOString(),
      },
      meters: found,
    };
  },
});

async function usageOf({ tx, organizationId }: Context, plan: Plan, meter: Meter): Promise<MeterUsage> {
  const { name, label, units } = meter;
  const { reserved, consumed } = await countsOf(tx, organizationId, name, plan.periodStart);
  const price = await meteredPrice(tx, plan.key, name);
  const surplus = await tx.usageEntry.aggregate({
    where: { organizationId, meter: name, periodStart: plan.periodStart, kind: 'consume', surplus: true },
    _sum: { quantity: true },
  });
  return {
    meter: name,
    label,
    units,
    used: consumed,
    reserved,
    limit: plan.limits[meter.limit] ?? null,
    surplus: surplus._sum.quantity ?? 0,
    surplusPrice: price && { amountMinor: Number(price.amountMinor), currency: price.currency },
    days: await byDay(tx, organizationId, name, plan),
    carriedOver: await carriedOver(tx, organizationId, name, plan),
  };
}

const byDay = (tx: Tx, organizationId: string, meter: string, { periodStart, periodEnd }: Plan) =>
  tx.$queryRaw<{ day: string; used: number }[]>`
    SELECT to_char(d.day, 'YYYY-MM-DD') AS day, coalesce(sum(e.quantity), 0)::int AS used
    FROM generate_series(
           date_trunc('day', ${periodStart}::timestamptz, 'UTC'), ${periodEnd}::timestamptz - interval '1 ms',
           interval '1 day', 'UTC') AS s(at)
    CROSS JOIN LATERAL (SELECT s.at AT TIME ZONE 'UTC' AS day) d
    LEFT JOIN "UsageEntry" e ON e."organizationId" = ${organizationId}::uuid AND e.meter = ${meter} AND e.kind = 'consume'
      AND e."periodStart" = ${periodStart}
      AND greatest(e."occurredAt", ${periodStart}::timestamptz) >= s.at
      AND greatest(e."occurredAt", ${periodStart}::timestamptz) < s.at + interval '1 day'
    GROUP BY d.day ORDER BY d.day`;

async function carriedOver(tx: Tx, organizationId: string, meter: string, { periodStart }: Plan) {
  const rows = await tx.meterReport.findMany({
    where: {
      organizationId,
      meter,
      chargedAt: { gte: periodStart },
      NOT: { chargedAt: { equals: tx.meterReport.fields.hour } },
    },
    select: { hour: true, chargedAt: true, quantity: true },
    orderBy: { hour: 'asc' },
  });
  return rows.map(({ hour, chargedAt, quantity }) => ({
    usedAt: hour.toISOString(),
    chargedAt: chargedAt.toISOString(),
    quantity,
  }));
}
