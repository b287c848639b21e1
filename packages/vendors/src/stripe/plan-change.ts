import { PaymentsError, type PlanChange } from '@atrium/core/kernel';
import type Stripe from 'stripe';
import { lineOf } from './invoice.ts';
import { type Connection, expanded, idOf, instant, type Part, seconds, vendorNow } from './read.ts';
import { isMetered, mainItem, releaseScheduleOf } from './subscription.ts';

export const planChange = (
  connection: Connection,
): Part<'previewUpgrade' | 'upgrade' | 'scheduleDowngrade'> => ({
  async previewUpgrade(change) {
    const { stripe, live } = connection;
    const present = await stripe.subscriptions.retrieve(change.subscriptionId, {
      expand: live ? [] : ['test_clock'],
    });
    const at = seconds(vendorNow(present, present.test_clock));
    const preview = await stripe.invoices.createPreview({
      subscription: change.subscriptionId,
      subscription_details: {
        items: itemsOf(present, change),
        proration_behavior: 'always_invoice',
        proration_date: at,
      },
    });
    return {
      dueMinor: preview.amount_due,
      currency: preview.currency,
      lines: preview.lines.data.map(lineOf),
      prorationAt: instant(at),
    };
  },

  async upgrade(key, change) {
    const { stripe } = connection;
    const present = await stripe.subscriptions.retrieve(change.subscriptionId);
    if (mainItem(present).price.id === change.priceId) return;
    await releaseScheduleOf(stripe, change.subscriptionId);
    const changed = await stripe.subscriptions.update(
      change.subscriptionId,
      {
        items: itemsOf(present, change),
        proration_behavior: 'always_invoice',
        proration_date: seconds(change.prorationAt),
        payment_behavior: 'pending_if_incomplete',
      },
      { idempotencyKey: key },
    );
    if (changed.pending_update) throw await unpaid(stripe, idOf(changed.latest_invoice));
  },

  scheduleDowngrade: (key, change) => scheduleDowngrade(connection.stripe, key, change),
});

function itemsOf(
  present: Stripe.Subscription,
  change: PlanChange,
): { id?: string; price?: string; deleted?: boolean }[] {
  const main = { id: change.itemId, price: change.priceId };
  const metered = present.items.data.find(isMetered);
  if (change.meteredPriceId === null) return metered ? [main, { id: metered.id, deleted: true }] : [main];
  return [main, { ...(metered && { id: metered.id }), price: change.meteredPriceId }];
}

/** The change waits for its payment: the plan is still the old one. */
async function unpaid(stripe: Stripe, invoiceId: string | null): Promise<PaymentsError> {
  const invoice =
    invoiceId &&
    (await stripe.invoices.retrieve(invoiceId, { expand: ['payments.data.payment.payment_intent'] }));
  const intents = (invoice ? invoice.payments?.data : null) ?? [];
  const intent = intents.map(({ payment }) => expanded(payment.payment_intent)).find(Boolean);
  if (intent?.status === 'requires_action') {
    return new PaymentsError(
      'needs_action',
      'The bank asks you to confirm this payment.',
      'authentication_required',
    );
  }
  const { message, code, decline_code } = intent?.last_payment_error ?? {};
  return new PaymentsError('declined', message ?? 'The payment failed.', decline_code ?? code ?? null);
}

/** A schedule is made from the subscription first; its phases are written after. Either step may be repeated. */
async function scheduleDowngrade(stripe: Stripe, key: string, change: PlanChange): Promise<void> {
  const present = await stripe.subscriptions.retrieve(change.subscriptionId);
  const known = idOf(present.schedule);
  const [schedule, price] = await Promise.all([
    known
      ? stripe.subscriptionSchedules.retrieve(known)
      : stripe.subscriptionSchedules.create(
          { from_subscription: change.subscriptionId },
          { idempotencyKey: `${key}:schedule` },
        ),
    stripe.prices.retrieve(change.priceId),
  ]);
  const current = schedule.phases.find(({ start_date }) => start_date === schedule.current_phase?.start_date);
  if (!current) throw new PaymentsError('invalid', `the schedule ${schedule.id} has no present phase`);
  const next = [change.priceId, change.meteredPriceId].filter((id) => id !== null);
  const discounts = current.discounts.map(presentDiscount);
  await stripe.subscriptionSchedules.update(
    schedule.id,
    {
      end_behavior: 'release',
      proration_behavior: 'none',
      phases: [
        {
          start_date: current.start_date,
          end_date: current.end_date,
          items: current.items.map(presentItem),
          discounts,
          ...(current.trial_end && { trial_end: current.trial_end }),
        },
        {
          items: next.map((id) => (id === change.priceId ? { price: id, quantity: 1 } : { price: id })),
          discounts,
          proration_behavior: 'none',
          duration: { interval: price.recurring?.interval ?? 'month', interval_count: 1 },
        },
      ],
    },
    { idempotencyKey: `${key}:phases` },
  );
}

const presentItem = ({ price, quantity }: Stripe.SubscriptionSchedule.Phase.Item) => ({
  price: idOf(price) ?? '',
  ...(quantity !== undefined && { quantity }),
});

/** A phase that names no discount would end the subscription's. */
function presentDiscount({
  discount,
  coupon,
  promotion_code,
}: Stripe.SubscriptionSchedule.Phase.Discount): Stripe.SubscriptionScheduleUpdateParams.Phase.Discount {
  const [discountId, codeId, couponId] = [discount, promotion_code, coupon].map(idOf);
  if (discountId) return { discount: discountId };
  return codeId ? { promotion_code: codeId } : { ...(couponId && { coupon: couponId }) };
}
