import { z } from 'zod';
import { command, DomainError } from '../../kernel/index.ts';
import { applyEvent } from '../webhook/apply-event.job.ts';
import { oneWebhookEvent } from './schemas.ts';

/** Has an event looked at once more: after its cause was mended. */
export const retryWebhookEvent = command({
  name: 'billing.admin.retry_event',
  summary: 'Looks again at what a call of the payment service spoke of',
  input: oneWebhookEvent,
  output: z.object({}),
  scope: 'staff_admin',
  tenancy: 'none',
  run: async (ctx, { eventId }) => {
    const changed = await ctx.tx.webhookEvent.updateMany({
      where: { vendor: 'stripe', eventId, status: { in: ['failed', 'ignored'] } },
      data: { status: 'received', failure: null, appliedAt: null },
    });
    if (changed.count === 0) {
      throw new DomainError('CONFLICT', 'Only an event that failed or was put aside is looked at again.');
    }
    ctx.enqueue(applyEvent, { eventId });
    ctx.target('webhook_event', eventId);
    return {};
  },
});
