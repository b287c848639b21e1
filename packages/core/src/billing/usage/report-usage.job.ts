import { z } from 'zod';
import { command, execute, type JobContext, job, PaymentsError } from '../../kernel/index.ts';
import { recordMeterReports } from './record-meter-reports.ts';
import { settleMeterReport } from './settle-meter-report.ts';

/** Tells Stripe's meters of one organization's surplus. Safe to run again: an identifier counts once. */
export const reportUsageJob = job({
  name: 'billing.usage.report',
  payload: z.object({}),
  run: async (context) => {
    const due = await execute(context.platform, recordMeterReports, context, {});
    for (const report of due) await tell(context, report);
  },
});

type Due = Awaited<ReturnType<typeof execute<typeof recordMeterReports>>>[number];

/** A report Stripe will never take is kept with its reason, for staff to see; the others go on. */
async function tell(context: JobContext, due: Due): Promise<void> {
  const { payments } = context.platform.ports;
  const { id, identifier, sending, customerId, meter: eventName, quantity } = due;
  const at = new Date(due.chargedAt);
  try {
    await payments.reportUsage({ identifier, sending, customerId, eventName, quantity, at });
    await execute(context.platform, settleMeterReport, context, { id, status: 'reported', failure: null });
  } catch (error) {
    if (!(error instanceof PaymentsError) || (error.kind !== 'invalid' && error.kind !== 'not_found'))
      throw error;
    context.platform.log.error({ err: error, identifier }, 'a meter report was refused');
    const failure = error.message.slice(0, 500);
    await execute(context.platform, settleMeterReport, context, { id, status: 'rejected', failure });
  }
}

/** Hands the reporting to every organization that has, or had, a subscription of a product with meters. */
export const planUsageReports = command({
  name: 'billing.usage.plan_reports',
  summary: 'Hands the reporting of usage to every organization it concerns',
  input: z.object({}),
  output: z.object({ organizations: z.int() }),
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  run: async (ctx) => {
    const products = [...ctx.platform.registry.meters.values()].map((meter) => meter.product);
    const subscriptions = await ctx.tx.billingSubscription.findMany({
      where: { product: { in: products }, organizationId: { not: null } },
      select: { organizationId: true },
      distinct: ['organizationId'],
    });
    const organizationIds = subscriptions.flatMap(({ organizationId }) => organizationId ?? []);
    for (const organizationId of organizationIds) {
      ctx.enqueue(reportUsageJob, {}, { organizationId, key: `billing.usage.report:${organizationId}` });
    }
    return { organizations: organizationIds.length };
  },
});

export const planUsageReportsJob = job({
  name: 'billing.usage.plan_reports',
  payload: z.object({}),
  maxAttempts: 3,
  run: async (context) => {
    await execute(context.platform, planUsageReports, context, {});
  },
});
