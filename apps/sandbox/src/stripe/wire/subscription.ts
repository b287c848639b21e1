import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { type Body, list, NO_TAX } from './body.ts';
import { planBody, priceBody } from './index.ts';

export const itemBody = (world: World, subscription: kept.Subscription, item: kept.Item): Body => {
  const price = world.shelves.prices.get(item.price);
  return {
    id: item.id,
    object: 'subscription_item',
    billing_thresholds: null,
    created: item.created,
    current_period_end: subscription.periodEnd,
    current_period_start: subscription.periodStart,
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: planBody(price),
    price: priceBody(price),
    ...(item.quantity !== null && { quantity: item.quantity }),
    subscription: subscription.id,
    tax_rates: [],
  };
};

export function subscriptionBody(world: World, subscription: kept.Subscription): Body {
  const items = (which: readonly kept.Item[]) => which.map((item) => itemBody(world, subscription, item));
  const clock = world.shelves.clocks.get(world.shelves.customers.get(subscription.customer).clock);
  const { pending } = subscription;
  return {
    ...SUBSCRIPTION_CONSTANTS,
    id: subscription.id,
    billing_cycle_anchor: subscription.anchor,
    cancel_at: subscription.cancelAtPeriodEnd ? subscription.periodEnd : subscription.cancelAt,
    cancel_at_period_end: subscription.cancelAtPeriodEnd,
    canceled_at: subscription.canceledAt,
    cancellation_details: { comment: null, feedback: null, reason: subscription.cancelReason },
    created: subscription.created,
    currency: subscription.currency,
    customer: subscription.customer,
    default_payment_method: subscription.paymentMethod,
    discounts: subscription.discount ? [subscription.discount.id] : [],
    ended_at: subscription.endedAt,
    items: list(`/v1/subscription_items?subscription=${subscription.id}`, items(subscription.items)),
    latest_invoice: subscription.latestInvoice,
    metadata: subscription.metadata,
    pending_update: pending && {
      billing_cycle_anchor: pending.anchor,
      cancel_at_period_end: null,
      discount: null,
      discounts: null,
      expires_at: pending.expiresAt,
      metadata: null,
      subscription_items: items(pending.items),
      trial_end: null,
      trial_from_plan: null,
    },
    schedule: subscription.schedule,
    start_date: subscription.created,
    status: subscription.status,
    test_clock: clock.offset === 0 ? null : clock.id,
    trial_end: subscription.trialEnd,
    trial_settings: { end_behavior: { missing_payment_method: subscription.missingPaymentMethod } },
    trial_start: subscription.trialStart,
  };
}

const SUBSCRIPTION_CONSTANTS = {
  object: 'subscription',
  application: null,
  application_fee_percent: null,
  automatic_tax: NO_TAX,
  billing_cycle_anchor_config: null,
  billing_mode: { type: 'flexible', flexible: { proration_discounts: 'included' } },
  billing_schedules: [],
  billing_thresholds: null,
  collection_method: 'charge_automatically',
  customer_account: null,
  days_until_due: null,
  default_source: null,
  default_tax_rates: [],
  description: null,
  invoice_settings: { account_tax_ids: null, issuer: { type: 'self' } },
  livemode: false,
  managed_payments: null,
  next_pending_invoice_item_invoice: null,
  on_behalf_of: null,
  pause_collection: null,
  payment_settings: {
    payment_method_options: null,
    payment_method_types: null,
    save_default_payment_method: 'off',
  },
  pending_invoice_item_interval: null,
  pending_setup_intent: null,
  transfer_data: null,
};
