import { totalsOf } from '../money/totals.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { type Body, list, NO_TAX } from './body.ts';
import { planBody, priceBody } from './catalog.ts';
import { paymentsList } from './payment.ts';

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

export const lineBody = (world: World, invoice: kept.Invoice, line: kept.Line): Body => {
  const price = world.shelves.prices.get(line.price);
  return {
    id: line.id,
    object: 'line_item',
    amount: line.amount,
    currency: invoice.currency,
    description: line.description,
    discount_amounts:
      line.discount > 0 && invoice.discount ? [{ amount: line.discount, discount: invoice.discount.id }] : [],
    discountable: !line.proration,
    discounts: invoice.discount ? [invoice.discount.id] : [],
    invoice: invoice.id,
    livemode: false,
    metadata: {},
    parent: {
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: null,
        proration: line.proration,
        proration_details: { credited_items: null },
        subscription: invoice.subscription,
        subscription_item: line.subscriptionItem,
      },
      type: 'subscription_item_details',
    },
    period: { end: line.end, start: line.start },
    pretax_credit_amounts: [],
    pricing: {
      price_details: { price: price.id, product: price.product },
      type: 'price_details',
      unit_amount_decimal: String(price.unitAmount),
    },
    quantity: line.quantity,
    quantity_decimal: String(line.quantity ?? 1),
    subscription: invoice.subscription,
    subtotal: line.amount,
    taxes: [],
  };
};

export function invoiceBody(world: World, invoice: kept.Invoice): Body {
  const customer = world.shelves.customers.get(invoice.customer);
  const isFinal = invoice.status !== 'draft';
  const lines = invoice.lines.map((line) => lineBody(world, invoice, line));
  return {
    ...INVOICE_CONSTANTS,
    ...invoiceAmounts(invoice),
    id: invoice.id,
    attempt_count: invoice.attemptCount,
    attempted: invoice.attemptCount > 0,
    auto_advance: invoice.autoAdvance,
    automatically_finalizes_at: invoice.finalizesAt,
    billing_reason: invoice.reason,
    created: invoice.created,
    currency: invoice.currency,
    customer: invoice.customer,
    customer_email: customer.email,
    customer_name: customer.name,
    effective_at: invoice.finalizedAt,
    ending_balance: isFinal ? invoice.startingBalance + invoice.balanceUsed : null,
    hosted_invoice_url: isFinal ? `${world.url}/stripe/invoices/${invoice.id}` : null,
    invoice_pdf: isFinal ? `${world.url}/stripe/invoices/${invoice.id}/pdf` : null,
    lines: list(`/v1/invoices/${invoice.id}/lines`, lines.slice(0, 10), lines.length > 10),
    next_payment_attempt: invoice.nextAttempt,
    number: invoice.number,
    parent: parentBody(invoice),
    payments: paymentsList(world, invoice),
    period_end: invoice.periodEnd,
    period_start: invoice.periodStart,
    starting_balance: invoice.startingBalance,
    status: invoice.status,
    status_transitions: {
      finalized_at: invoice.finalizedAt,
      marked_uncollectible_at: null,
      paid_at: invoice.paidAt,
      voided_at: invoice.voidedAt,
    },
  };
}

function invoiceAmounts(invoice: kept.Invoice): Body {
  const totals = totalsOf(invoice);
  const { discount } = invoice;
  return {
    amount_due: totals.due,
    amount_paid: totals.paid,
    amount_remaining: totals.remaining,
    discounts: discount ? [discount.id] : [],
    subtotal: totals.subtotal,
    subtotal_excluding_tax: totals.subtotal,
    total: totals.total,
    total_discount_amounts: discount ? [{ amount: totals.discount, discount: discount.id }] : [],
    total_excluding_tax: totals.total,
    total_taxes: [],
  };
}

const parentBody = (invoice: kept.Invoice): Body => ({
  quote_details: null,
  subscription_details: {
    metadata: invoice.metadata,
    subscription: invoice.subscription,
    ...(invoice.prorationDate !== null && { subscription_proration_date: invoice.prorationDate }),
  },
  type: 'subscription_details',
});

const INVOICE_CONSTANTS = {
  object: 'invoice',
  account_country: 'US',
  account_name: 'Atrium sandbox',
  account_tax_ids: null,
  amount_overpaid: 0,
  amount_shipping: 0,
  application: null,
  automatic_tax: NO_TAX,
  collection_method: 'charge_automatically',
  custom_fields: null,
  customer_account: null,
  customer_address: null,
  customer_phone: null,
  customer_shipping: null,
  customer_tax_exempt: 'none',
  customer_tax_ids: [],
  default_payment_method: null,
  default_source: null,
  default_tax_rates: [],
  description: null,
  due_date: null,
  footer: null,
  from_invoice: null,
  issuer: { type: 'self' },
  last_finalization_error: null,
  latest_revision: null,
  metadata: {},
  test_clock: null,
  livemode: false,
  on_behalf_of: null,
  payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
  post_payment_credit_notes_amount: 0,
  pre_payment_credit_notes_amount: 0,
  receipt_number: null,
  rendering: null,
  shipping_cost: null,
  shipping_details: null,
  statement_descriptor: null,
  total_pretax_credit_amounts: [],
  webhooks_delivered_at: null,
};

export function scheduleBody(world: World, schedule: kept.Schedule): Body {
  const now = world.now(schedule.customer);
  const current = schedule.phases.find((phase) => phase.start <= now && now < phase.end);
  const isActive = schedule.status === 'active';
  return {
    id: schedule.id,
    object: 'subscription_schedule',
    application: null,
    billing_mode: { type: 'flexible' },
    canceled_at: schedule.canceledAt,
    completed_at: schedule.completedAt,
    created: schedule.created,
    current_phase: isActive && current ? { end_date: current.end, start_date: current.start } : null,
    customer: schedule.customer,
    customer_account: null,
    default_settings: {
      application_fee_percent: null,
      automatic_tax: NO_TAX,
      billing_cycle_anchor: 'automatic',
      billing_thresholds: null,
      collection_method: 'charge_automatically',
      default_payment_method: null,
      description: null,
      invoice_settings: { account_tax_ids: null, days_until_due: null, issuer: { type: 'self' } },
      on_behalf_of: null,
      transfer_data: null,
    },
    end_behavior: schedule.endBehavior,
    livemode: false,
    metadata: {},
    pause_schedules: [],
    phases: schedule.phases.map((phase) => phaseBody(world, phase)),
    released_at: schedule.releasedAt,
    released_subscription: schedule.releasedSubscription,
    renewal_interval: null,
    status: schedule.status,
    subscription: schedule.subscription,
    test_clock: null,
  };
}

const phaseBody = (world: World, phase: kept.Phase): Body => ({
  add_invoice_items: [],
  application_fee_percent: null,
  billing_cycle_anchor: null,
  billing_thresholds: null,
  collection_method: null,
  currency: world.shelves.prices.find(phase.items[0]?.price)?.currency ?? 'usd',
  default_payment_method: null,
  default_tax_rates: [],
  description: null,
  discounts: [],
  end_date: phase.end,
  invoice_settings: null,
  items: phase.items.map(({ price, quantity }) => ({
    billing_thresholds: null,
    discounts: [],
    metadata: {},
    plan: price,
    price,
    ...(quantity !== null && { quantity }),
    tax_rates: [],
  })),
  metadata: {},
  on_behalf_of: null,
  proration_behavior: 'none',
  start_date: phase.start,
  transfer_data: null,
  trial_end: phase.trialEnd,
});
