import { z } from 'zod';
import { command } from '../../kernel/index.ts';

/** Keeps what Stripe answered to a meter report. Delivered stays delivered. */
export const settleMeterReport = command({
  name: 'billing.meter.settle',
  summary: 'Keeps what became of a meter report',
  input: z.object({
    id: z.uuid(),
    status: z.enum(['reported', 'rejected']),
    failure: z.string().max(500).nullable(),
  }),
  output: z.object({}),
  scope: 'internal',
  audit: false,
  run: async ({ tx, organizationId, now }, { id, status, failure }) => {
    await tx.meterReport.updateMany({
      where: { organizationId, id, status: 'recorded' },
      data: { status, failure, reportedAt: status === 'reported' ? now : null },
    });
    return {};
  },
});
