import { z } from 'zod';
import { command, notFound, query } from '../../kernel/index.ts';

const subject = z.object({
  object: z.string(),
  id: z.string(),
  paymentIntentId: z.string().nullable(),
  subscriptionId: z.string().nullable(),
  customerId: z.string().nullable(),
  live: z.boolean(),
});

const keptEvent = z.object({
  eventId: z.string(),
  type: z.string(),
  status: z.enum(['received', 'applied', 'ignored', 'failed']),
  subject,
});
export type KeptEvent = z.output<typeof keptEvent>;

const inbox = { scope: 'internal', tenancy: 'none' } as const;

export const findEvent = query({
  ...inbox,
  name: 'billing.webhook.find',
  summary: 'Finds an event in the inbox',
  input: z.object({ eventId: z.string() }),
  output: keptEvent,
  run: async ({ tx }, { eventId }) => {
    const row = await tx.webhookEvent.findUnique({
      where: { vendor_eventId: { vendor: 'stripe', eventId } },
    });
    if (!row) throw notFound('This event');
    return keptEvent.parse(row);
  },
});

export const closeEvent = command({
  ...inbox,
  name: 'billing.webhook.close',
  summary: 'Notes what became of an event',
  audit: false,
  input: z.object({
    eventId: z.string(),
    status: z.enum(['applied', 'ignored', 'failed']),
    failure: z.string().nullable(),
  }),
  output: z.object({}),
  run: async ({ tx, now }, { eventId, status, failure }) => {
    await tx.webhookEvent.update({
      where: { vendor_eventId: { vendor: 'stripe', eventId } },
      data: { status, failure, appliedAt: now },
    });
    return {};
  },
});
