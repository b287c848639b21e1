import { say } from '../webhook/publish.ts';
import type * as kept from '../world/kept.ts';
import { newId, type World } from '../world/world.ts';
import { HOUR } from './calendar.ts';
import { discounted, discountNow } from './discount.ts';
import { cancelIntent, createIntent } from './payment.ts';
import { totalsOf } from './totals.ts';

export interface NewInvoice {
  readonly reason: kept.Invoice['reason'];
  readonly lines: readonly kept.Line[];
  readonly prorationDate?: number;
  /** Renewals wait an hour as drafts. */
  readonly waits?: boolean;
}

/** An invoice that is not kept: what a preview shows. */
export function sketch(world: World, subscription: kept.Subscription, wanted: NewInvoice): kept.Invoice {
  const now = world.now(subscription.customer);
  const discount = discountNow(world, subscription, now);
  return {
    id: newId('in'),
    created: now,
    customer: subscription.customer,
    subscription: subscription.id,
    currency: subscription.currency,
    reason: wanted.reason,
    periodStart: subscription.periodStart,
    periodEnd: subscription.periodEnd,
    prorationDate: wanted.prorationDate ?? null,
    metadata: subscription.metadata,
    lines: discounted(world, wanted.lines, discount, subscription.currency),
    discount,
    status: 'draft',
    number: null,
    startingBalance: world.shelves.customers.get(subscription.customer).balance,
    balanceUsed: 0,
    autoAdvance: true,
    finalizesAt: wanted.waits ? now + HOUR : null,
    finalizedAt: null,
    paidAt: null,
    voidedAt: null,
    attemptCount: 0,
    nextAttempt: null,
    paymentIntent: null,
    payment: null,
  };
}

/** Takes the discount into account; one that is for once is used up by it. */
export function draft(world: World, subscription: kept.Subscription, wanted: NewInvoice): kept.Invoice {
  const invoice = world.shelves.invoices.add(sketch(world, subscription, wanted));
  const coupon = world.shelves.coupons.find(invoice.discount?.coupon);
  if (coupon?.duration === 'once' && totalsOf(invoice).discount > 0) subscription.discount = null;
  subscription.latestInvoice = invoice.id;
  say.invoice(world, 'invoice.created', invoice);
  return invoice;
}

/** How much of the customer's balance an invoice of this total uses; negative: is added to it. */
export function balanceUse(total: number, balance: number): number {
  if (total < 0) return total;
  return balance < 0 ? Math.min(total, -balance) : 0;
}

/** Fixes the amount, and asks for it where there is one. */
export function finalize(world: World, invoice: kept.Invoice, paidBy?: kept.PaymentIntent): void {
  const customer = world.shelves.customers.get(invoice.customer);
  const before = world.shelves.invoices.list(
    (one) => one.customer === customer.id && one.number !== null,
  ).length;
  invoice.startingBalance = customer.balance;
  invoice.balanceUsed = balanceUse(totalsOf(invoice).total, customer.balance);
  customer.balance += invoice.balanceUsed;
  invoice.status = 'open';
  invoice.number = `${customer.id.slice(-8).toUpperCase()}-${String(before + 1).padStart(4, '0')}`;
  invoice.finalizedAt = world.now(invoice.customer);
  invoice.finalizesAt = null;
  const { due } = totalsOf(invoice);
  if (due > 0) {
    const intent = paidBy ?? createIntent(world, intentOf(invoice, due));
    invoice.paymentIntent = intent.id;
    invoice.payment = newId('inpay');
  }
  say.invoice(world, 'invoice.finalized', invoice);
}

const intentOf = (invoice: kept.Invoice, amount: number) => ({
  customer: invoice.customer,
  amount,
  currency: invoice.currency,
  metadata: {},
  description: 'Subscription',
  invoice: invoice.id,
});

export function voidInvoice(world: World, invoice: kept.Invoice): void {
  if (invoice.status !== 'open' && invoice.status !== 'draft') return;
  world.shelves.customers.get(invoice.customer).balance -= invoice.balanceUsed;
  Object.assign(invoice, {
    status: 'void',
    balanceUsed: 0,
    voidedAt: world.now(invoice.customer),
    nextAttempt: null,
    finalizesAt: null,
  });
  cancelIntent(world, world.shelves.paymentIntents.find(invoice.paymentIntent));
  say.invoice(world, 'invoice.voided', invoice);
}
