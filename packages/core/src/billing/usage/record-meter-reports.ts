import type { Tx } from '@atrium/db';
import { z } from 'zod';
import { type Context, command, type Meter } from '../../kernel/index.ts';
import { lockMeter } from './ledger.ts';
import { chargedAt, type UntoldHour } from './meter-plan.ts';
import { type Plan, planFor } from './plan.ts';

export const dueReport = z.object({
  id: z.uuid(),
  identifier: z.string(),
  sending: z.int(),
  meter: z.string(),
  customerId: z.string(),
  quantity: z.int(),
  chargedAt: z.iso.datetime(),
});

/**
 * Writes down what Stripe's meters are to be told of this organization's surplus, hour by hour: what an hour has more
 * than was told of it is its next revision. Answers with everything that is not delivered yet.
 */
export const recordMeterReports = command({
  name: 'billing.meter.record',
  summary: 'Sums the surplus of finished hours for the meters',
  input: z.object({}),
  output: z.array(dueReport),
  scope: 'internal',
  audit: false,
  run: async (ctx) => {
    const { tx, organizationId, platform } = ctx;
    const account = await tx.billingAccount.findUnique({
      where: { organizationId },
      select: { id: true, stripeCustomerId: true },
    });
    const customerId = account?.stripeCustomerId;
    if (!account || !customerId) return [];
    for (const meter of platform.registry.meters.values()) {
      const plan = await planFor(ctx, meter.product);
      if (plan) await recordMeter(ctx, account.id, meter, plan);
    }
    const due = await tx.meterReport.findMany({
      where: { organizationId, status: 'recorded' },
      orderBy: [{ hour: 'asc' }, { revision: 'asc' }],
    });
    return due.map((row) => ({ ...row, customerId, chargedAt: row.chargedAt.toISOString() }));
  },
});

async function recordMeter(ctx: Context, accountId: string, { name: meter }: Meter, plan: Plan) {
  const { tx, organizationId } = ctx;
  await lockMeter(ctx, meter);
  for (const { hour, quantity, revision } of await untoldHours(tx, organizationId, meter)) {
    const at = chargedAt(hour, { start: plan.invoiceStart, now: plan.now });
    if (!at) continue;
    const identifier = `${accountId}:${meter}:${hour.toISOString()}:${revision}`;
    await tx.meterReport.create({
      data: {
        organizationId,
        meter,
        hour,
        revision,
        quantity,
        chargedAt: at,
        identifier,
        status: 'recorded',
      },
      select: { id: true },
    });
  }
}

const untoldHours = (tx: Tx, organizationId: string, meter: string) =>
  tx.$queryRaw<(UntoldHour & { revision: number })[]>`
    WITH used AS (
      SELECT date_bin('1 hour', "occurredAt", "periodStart") AS hour, sum(quantity) AS quantity
      FROM "UsageEntry"
      WHERE "organizationId" = ${organizationId}::uuid AND meter = ${meter} AND kind = 'consume' AND surplus
      GROUP BY 1
    ), told AS (
      SELECT hour, sum(quantity) AS quantity, max(revision) AS revision
      FROM "MeterReport" WHERE "organizationId" = ${organizationId}::uuid AND meter = ${meter} GROUP BY 1
    )
    SELECT hour, (used.quantity - coalesce(told.quantity, 0))::int AS quantity,
           coalesce(told.revision, 0) + 1 AS revision
    FROM used LEFT JOIN told USING (hour)
    WHERE used.quantity > coalesce(told.quantity, 0)
    ORDER BY hour`;
