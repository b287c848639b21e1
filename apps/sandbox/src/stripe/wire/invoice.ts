import { totalsOf } from '../money/totals.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { type Body, list, NO_TAX } from './body.ts';
import { paymentsList } from './index.ts';

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
