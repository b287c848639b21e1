import type { CheckoutSnapshot, NewCheckout } from '@atrium/core/kernel';
import { PaymentsError } from '@atrium/core/kernel';
import type Stripe from 'stripe';
import {
  among,
  type Connection,
  clockOfCustomer,
  customerClock,
  expanded,
  idOf,
  instant,
  type Part,
  seconds,
  vendorNow,
} from './read.ts';

/** Stripe takes no trial that ends sooner after a session is made. */
const hourMs = 3_600_000;
const shortestTrialMs = 48 * hourMs;

export const checkout = (
  connection: Connection,
): Part<'createCheckout' | 'expireCheckout' | 'readCheckout' | 'openPortal'> => ({
  async createCheckout(key, wanted) {
    const aheadMs = wanted.trialEndsAt ? await clockAheadMs(connection, wanted.customerId) : 0;
    const session = await connection.stripe.checkout.sessions.create(sessionOf(wanted, aheadMs), {
      idempotencyKey: key,
    });
    if (!session.url) throw new PaymentsError('invalid', `the session ${session.id} has no page`);
    return { sessionId: session.id, url: session.url, expiresAt: instant(session.expires_at) };
  },

  async expireCheckout(sessionId) {
    await connection.stripe.checkout.sessions.expire(sessionId);
  },

  async readCheckout(sessionId) {
    const expand = ['discounts.promotion_code', ...clockOfCustomer(connection)];
    const session = await connection.stripe.checkout.sessions.retrieve(sessionId, { expand });
    return snapshotOf(session, vendorNow(session, customerClock(session.customer)));
  },

  async openPortal(customerId, { returnUrl, flow }) {
    const { url } = await connection.stripe.billingPortal.sessions.create({
      customer: customerId,
      return_url: returnUrl,
      ...(flow && {
        flow_data: {
          type: 'payment_method_update',
          after_completion: { type: 'redirect', redirect: { return_url: returnUrl } },
        },
      }),
    });
    return { url };
  },
});

/** In whole hours, so that a repeat under the same key sends the same. */
async function clockAheadMs({ stripe, live }: Connection, customerId: string): Promise<number> {
  if (live) return 0;
  const customer = await stripe.customers.retrieve(customerId, { expand: ['test_clock'] });
  const clock = expanded(customer.deleted ? null : customer.test_clock);
  return clock ? Math.ceil((clock.frozen_time * 1000 - Date.now()) / hourMs) * hourMs : 0;
}

function sessionOf(wanted: NewCheckout, aheadMs: number): Stripe.Checkout.SessionCreateParams {
  const { metadata } = wanted;
  return {
    mode: wanted.mode,
    customer: wanted.customerId,
    line_items: wanted.priceIds.map(({ priceId, metered }) => ({
      price: priceId,
      ...(!metered && { quantity: 1 }),
    })),
    allow_promotion_codes: true,
    client_reference_id: wanted.clientReferenceId,
    metadata,
    success_url: wanted.successUrl,
    cancel_url: wanted.cancelUrl,
    expires_at: seconds(wanted.expiresAt),
    ...(wanted.mode === 'payment'
      ? { payment_intent_data: { metadata } }
      : { subscription_data: { metadata, ...trialOf(wanted, aheadMs) } }),
  };
}

/** Counted from the session's end, not from now, for the same reason. */
function trialOf(
  { trialEndsAt, expiresAt }: NewCheckout,
  aheadMs: number,
): Stripe.Checkout.SessionCreateParams.SubscriptionData {
  if (!trialEndsAt) return {};
  const earliest = expiresAt.getTime() + aheadMs + shortestTrialMs;
  return {
    trial_end: seconds(new Date(Math.max(trialEndsAt.getTime(), earliest))),
    trial_settings: { end_behavior: { missing_payment_method: 'cancel' } },
  };
}

function snapshotOf(session: Stripe.Checkout.Session, asOf: Date): CheckoutSnapshot {
  const promotion = session.discounts?.map((one) => expanded(one.promotion_code)?.code).find(Boolean);
  return {
    sessionId: session.id,
    mode: among(session.mode, ['payment', 'subscription', 'setup'], 'setup'),
    // What we do not know opens nothing.
    status: among(session.status, ['open', 'complete', 'expired'], 'open'),
    paymentStatus: among(session.payment_status, ['paid', 'unpaid', 'no_payment_required'], 'unpaid'),
    currency: session.currency,
    totalMinor: session.amount_total ?? 0,
    discountMinor: session.total_details?.amount_discount ?? 0,
    taxMinor: session.total_details?.amount_tax ?? 0,
    promotionCode: promotion ?? null,
    customerId: idOf(session.customer),
    paymentIntentId: idOf(session.payment_intent),
    subscriptionId: idOf(session.subscription),
    clientReferenceId: session.client_reference_id,
    metadata: session.metadata ?? {},
    asOf,
  };
}
