import { createHash } from 'node:crypto';
import type { Prisma } from '@atrium/db';
import { z } from 'zod';
import {
  command,
  DomainError,
  execute,
  type Origin,
  PaymentsError,
  type Platform,
  type WebhookEnvelope,
} from '../../kernel/index.ts';
import { internally } from '../sync/internally.ts';
import { applyEvent } from './apply-event.job.ts';

/** Keeps an event once, and queues the look at what it speaks of. */
export const keepEvent = command({
  name: 'billing.webhook.keep',
  summary: 'Keeps what a vendor called us with',
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  input: z.custom<WebhookEnvelope>(),
  output: z.object({ isNew: z.boolean() }),
  run: async (ctx, { id: eventId, type, createdAt, live, subject }) => {
    const kept = await ctx.tx.webhookEvent.createMany({
      data: [
        {
          vendor: 'stripe',
          eventId,
          type,
          subject: { ...subject, live } satisfies Prisma.InputJsonObject,
          createdAt,
          receivedAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    const isNew = kept.count > 0;
    if (isNew) ctx.enqueue(applyEvent, { eventId }, { queue: laneOf(subject) });
    return { isNew };
  },
});

const lanes = 32;

/** Events of one object are looked at one after another: they share a lane. Queues are never dropped, so they are few. */
function laneOf({ paymentIntentId, subscriptionId, id }: WebhookEnvelope['subject']): string {
  const [byte = 0] = createHash('sha256')
    .update(subscriptionId ?? paymentIntentId ?? id)
    .digest();
  return `stripe:${byte % lanes}`;
}

/**
 * Takes a call of the payment vendor: the signature over the raw bytes, the inbox, a job. Answer 200 when it returns.
 * Throws BAD_INPUT (`bad_signature`) for bytes that are not the vendor's.
 */
export async function receiveWebhook(
  platform: Platform,
  call: { readonly raw: Buffer; readonly signature: string | null; readonly origin: Origin },
): Promise<void> {
  let envelope: WebhookEnvelope;
  try {
    envelope = platform.ports.payments.verifyWebhook(call.raw, call.signature, platform.clock.now());
  } catch (cause) {
    if (!(cause instanceof PaymentsError)) throw cause;
    platform.log.warn({ err: cause }, 'a webhook was refused');
    throw new DomainError('BAD_INPUT', `This call is not taken: ${cause.message}.`, { reason: cause.kind });
  }
  await execute(platform, keepEvent, internally(call, 'billing.webhook', null), envelope);
}
