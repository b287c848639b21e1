import { PaymentsError, type WebhookEnvelope } from '@atrium/core/kernel';
import { z } from 'zod';
import { sdk } from './sdk.ts';

const toleranceSeconds = 300;

const reference = z
  .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
  .nullish()
  .transform((id) => id ?? null);

const subject = z.looseObject({
  object: z.string(),
  id: z.string().default(''),
  payment_intent: reference,
  subscription: reference,
  released_subscription: reference,
  customer: reference,
  payment: z.looseObject({ payment_intent: reference }).nullish(),
  parent: z
    .looseObject({ subscription_details: z.looseObject({ subscription: reference }).nullish() })
    .nullish(),
});

const snapshotEvent = z.looseObject({
  object: z.literal('event'),
  id: z.string(),
  type: z.string(),
  created: z.number(),
  livemode: z.boolean(),
  data: z.looseObject({ object: subject }),
});

/** Carries no object, only what it is about. */
const thinEvent = z.looseObject({
  object: z.literal('v2.core.event'),
  id: z.string(),
  type: z.string(),
  created: z.iso.datetime({ offset: true }),
  livemode: z.boolean(),
  related_object: z.looseObject({ id: z.string(), type: z.string() }).nullish(),
});

const anyEvent = z.discriminatedUnion('object', [snapshotEvent, thinEvent]);

/** Throws PaymentsError `bad_signature`, or `invalid` for a signed body that is no event. */
export function verifyWebhook(
  secrets: readonly string[],
  raw: Buffer,
  signature: string | null,
  now: Date,
): WebhookEnvelope {
  if (!signature) throw new PaymentsError('bad_signature', 'the stripe-signature header is missing');
  verifySignature(secrets, raw, signature, now);
  const event = anyEvent.safeParse(parsedJson(raw));
  if (!event.success) throw new PaymentsError('invalid', 'the body is signed, but is not an event');
  return event.data.object === 'event' ? ofSnapshot(event.data) : ofThin(event.data);
}

function verifySignature(secrets: readonly string[], raw: Buffer, signature: string, now: Date): void {
  let reason: unknown = null;
  for (const secret of secrets) {
    try {
      sdk().webhooks.signature?.verifyHeader(
        raw,
        signature,
        secret,
        toleranceSeconds,
        undefined,
        now.getTime(),
      );
      return;
    } catch (cause) {
      reason = isTooOld(cause) || reason === null ? cause : reason;
    }
  }
  const message = isTooOld(reason)
    ? `the signature is older than ${toleranceSeconds} seconds`
    : 'the signature matches none of our secrets';
  throw new PaymentsError('bad_signature', message, null, { cause: reason });
}

const isTooOld = (cause: unknown): boolean => cause instanceof Error && cause.message.includes('tolerance');

function parsedJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return null;
  }
}

function ofSnapshot(event: z.output<typeof snapshotEvent>): WebhookEnvelope {
  const { object, id, customer, payment_intent, subscription, ...more } = event.data.object;
  const itself = (type: string) => (object === type ? id : null);
  return {
    id: event.id,
    type: event.type,
    createdAt: new Date(event.created * 1000),
    live: event.livemode,
    subject: {
      object,
      id,
      paymentIntentId: itself('payment_intent') ?? payment_intent ?? more.payment?.payment_intent ?? null,
      subscriptionId:
        itself('subscription') ??
        subscription ??
        more.parent?.subscription_details?.subscription ??
        more.released_subscription,
      customerId: itself('customer') ?? customer,
    },
  };
}

const ofThin = (event: z.output<typeof thinEvent>): WebhookEnvelope => ({
  id: event.id,
  type: event.type,
  createdAt: new Date(event.created),
  live: event.livemode,
  subject: {
    object: event.related_object?.type ?? 'v2.core.event',
    id: event.related_object?.id ?? event.id,
    paymentIntentId: null,
    subscriptionId: null,
    customerId: null,
  },
});
