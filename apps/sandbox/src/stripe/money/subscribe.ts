import { Refusal } from '../api/refusal.ts';
import { say } from '../webhook/publish.ts';
import type * as kept from '../world/kept.ts';
import { newId, type World } from '../world/world.ts';
import { nextBoundary } from './calendar.ts';
import { collect } from './collect.ts';
import { draft, finalize } from './invoice.ts';
import { advanceLines, isMetered } from './lines.ts';

export interface NewSubscription {
  readonly customer: string;
  readonly items: readonly { readonly price: string; readonly quantity: number | null }[];
  readonly metadata: kept.Metadata;
  readonly paymentMethod: string | null;
  readonly trialEnd: number | null;
  readonly missingPaymentMethod: kept.MissingPaymentMethod;
  readonly discount: kept.Applied | null;
  /** Paid on the checkout page already. */
  readonly paidBy?: kept.PaymentIntent;
  /** Its first payment is left to the customer. */
  readonly leavesIncomplete?: boolean;
}

/** Starts a subscription with its first invoice, which decides whether it is active or incomplete. */
export function subscribe(world: World, wanted: NewSubscription): kept.Subscription {
  const subscription = world.shelves.subscriptions.add(started(world, wanted));
  const isTrial = subscription.status === 'trialing';
  say.subscription(world, 'customer.subscription.created', subscription);
  const period = { start: subscription.periodStart, end: subscription.periodEnd };
  const lines = advanceLines(world, subscription, period, isTrial);
  const invoice = draft(world, subscription, { reason: 'subscription_create', lines });
  finalize(world, invoice, wanted.paidBy);
  if (isTrial || wanted.paidBy) settleFirst(world, invoice);
  else if (!wanted.leavesIncomplete) collect(world, invoice, { automatic: true });
  return subscription;
}

/** Nothing is left to ask for. */
function settleFirst(world: World, invoice: kept.Invoice): void {
  Object.assign(invoice, {
    status: 'paid',
    paidAt: world.now(invoice.customer),
    attemptCount: invoice.paymentIntent ? 1 : 0,
  });
  say.invoicePayment(world, 'invoice_payment.paid', invoice);
  say.invoice(world, 'invoice.paid', invoice);
  say.invoice(world, 'invoice.payment_succeeded', invoice);
}

function started(world: World, wanted: NewSubscription): kept.Subscription {
  const now = world.now(wanted.customer);
  const items = wanted.items.map((item) => ({ ...item, id: newId('si', 14), created: now }));
  const main = items.find((item) => !isMetered(world, item)) ?? items[0];
  const price = world.shelves.prices.get(main?.price ?? '', 'items[0][price]');
  if (!price.recurring) {
    throw new Refusal(
      'The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.',
      {
        param: 'items[0][price]',
      },
    );
  }
  const { interval, intervalCount } = price.recurring;
  const trialEnd = wanted.trialEnd !== null && wanted.trialEnd > now ? wanted.trialEnd : null;
  const isPaid = trialEnd !== null || wanted.paidBy !== undefined;
  return {
    id: newId('sub'),
    created: now,
    customer: wanted.customer,
    currency: price.currency,
    missingPaymentMethod: wanted.missingPaymentMethod,
    status: trialEnd !== null ? 'trialing' : isPaid ? 'active' : 'incomplete',
    items,
    metadata: wanted.metadata,
    anchor: trialEnd ?? now,
    periodStart: now,
    periodEnd: trialEnd ?? nextBoundary(now, interval, intervalCount, now),
    trialStart: trialEnd === null ? null : now,
    trialEnd,
    announced: { trialEnd: null, upcoming: null },
    cancelAtPeriodEnd: false,
    cancelAt: null,
    canceledAt: null,
    endedAt: null,
    cancelReason: null,
    paymentMethod: wanted.paymentMethod,
    discount: wanted.discount,
    latestInvoice: null,
    schedule: null,
    pending: null,
    pendingLines: [],
  };
}
