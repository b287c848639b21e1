import { z } from 'zod';
import { command, DomainError, execute, notFound, query } from '../../kernel/index.ts';
import { internally } from '../sync/internally.ts';
import { meterNamed } from './ledger.ts';
import { chargedAt } from './meter-plan.ts';
import { planFor } from './plan.ts';
import { reportUsageJob } from './report-usage.job.ts';
import { oneMeterReport } from './schemas.ts';

/**
 * Has a refused report told once more, after its cause was mended: under the same identifier, for an instant whose
 * invoice is still open. Throws CONFLICT (`not_refused`, `no_plan`).
 */
export const resendMeterReport = command({
  name: 'billing.admin.resend_meter_report',
  summary: 'Tells a meter once more what it refused',
  input: oneMeterReport,
  output: z.object({}),
  scope: 'staff_admin',
  tenancy: 'none',
  prepare: async ({ platform, origin }, { id }) => {
    const asPlatform = internally({ origin }, 'billing.meter', null);
    const owner = await execute(platform, findMeterReport, asPlatform, { id });
    return execute(platform, reopenMeterReport, internally({ origin }, 'billing.meter', owner), { id });
  },
  run: async (ctx, { id }, { identifier, quantity }) => {
    ctx.target('meter_report', id, { identifier, quantity });
    return {};
  },
});

export const findMeterReport = query({
  name: 'billing.meter.find',
  summary: 'Finds whose use a meter report tells of',
  input: oneMeterReport,
  output: z.object({ organizationId: z.uuid() }),
  scope: 'internal',
  tenancy: 'none',
  run: async ({ tx }, { id }) => {
    const found = await tx.meterReport.findUnique({ where: { id }, select: { organizationId: true } });
    if (!found?.organizationId) throw notFound('This meter report');
    return { organizationId: found.organizationId };
  },
});

export const reopenMeterReport = command({
  name: 'billing.meter.reopen',
  summary: 'Puts a refused meter report among those to be told',
  input: oneMeterReport,
  output: z.object({ identifier: z.string(), quantity: z.int() }),
  scope: 'internal',
  audit: false,
  run: async (ctx, { id }) => {
    const report = await ctx.tx.meterReport.findUniqueOrThrow({ where: { id } });
    const { meter, hour, identifier, quantity } = report;
    const plan = await planFor(ctx, meterNamed(ctx, meter).product);
    if (!plan) {
      throw new DomainError('CONFLICT', 'It has no plan any more: no invoice would charge this.', {
        reason: 'no_plan',
      });
    }
    const at = chargedAt(hour, { start: plan.invoiceStart, now: plan.now }) ?? report.chargedAt;
    const reopened = await ctx.tx.meterReport.updateMany({
      where: { id, status: 'rejected' },
      data: { status: 'recorded', failure: null, chargedAt: at, sending: { increment: 1 } },
    });
    if (reopened.count === 0) {
      throw new DomainError('CONFLICT', 'Only a report that was refused is sent again.', {
        reason: 'not_refused',
      });
    }
    ctx.enqueue(reportUsageJob, {});
    return { identifier, quantity };
  },
});
