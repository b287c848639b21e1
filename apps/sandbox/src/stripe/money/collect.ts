import { say } from '../webhook/publish.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { DAY } from './calendar.ts';
import { noMethod } from './cards.ts';
import { answerChallenge, attempt } from './payment.ts';
import { applyPending } from './pending.ts';
import { cancel } from './state.ts';

/** After the first try and each one that follows. Without a card there is nothing to try. */
const RETRY_AFTER = [3 * DAY, 5 * DAY, 7 * DAY];

export type Collected = 'succeeded' | 'failed' | 'requires_action';

export interface Asking {
  /** A try of ours counts; one that the customer makes on a page does not, but the first. */
  readonly automatic: boolean;
  readonly method?: kept.PaymentMethod;
}

/** Takes what an open invoice asks for. */
export function collect(world: World, invoice: kept.Invoice, { automatic, method }: Asking): Collected {
  const intent = world.shelves.paymentIntents.find(invoice.paymentIntent);
  if (!intent) return paid(world, invoice);
  const chosen = method ?? methodFor(world, invoice);
  const result = chosen ? attempt(world, intent, chosen, !automatic) : withoutMethod(world, intent);
  if (automatic || invoice.attemptCount === 0) invoice.attemptCount += 1;
  return concluded(world, invoice, result, automatic);
}

/** The bank asked the card's owner about an invoice's payment, and this is the answer. */
export function collectChallenged(world: World, invoice: kept.Invoice, passed: boolean): Collected {
  const intent = world.shelves.paymentIntents.get(invoice.paymentIntent ?? '');
  return concluded(world, invoice, answerChallenge(world, intent, passed), false);
}

function concluded(world: World, invoice: kept.Invoice, result: Collected, automatic: boolean): Collected {
  if (result === 'succeeded') return paid(world, invoice);
  if (automatic) invoice.nextAttempt = nextAttempt(world, invoice);
  if (result === 'requires_action') say.invoice(world, 'invoice.payment_action_required', invoice);
  say.invoice(world, 'invoice.payment_failed', invoice);
  afterFailure(world, invoice, automatic);
  return result;
}

const withoutMethod = (world: World, intent: kept.PaymentIntent): Collected => {
  intent.error = noMethod;
  say.intent(world, 'payment_intent.payment_failed', intent);
  return 'failed';
};

/** The subscription's own card goes before the customer's. */
export function methodFor(world: World, invoice: kept.Invoice): kept.PaymentMethod | undefined {
  const subscription = world.shelves.subscriptions.get(invoice.subscription);
  const customer = world.shelves.customers.get(invoice.customer);
  return world.shelves.paymentMethods.find(subscription.paymentMethod ?? customer.paymentMethod);
}

function nextAttempt(world: World, invoice: kept.Invoice): number | null {
  const { status } = world.shelves.subscriptions.get(invoice.subscription);
  if (invoice.reason === 'subscription_create' || status === 'incomplete') return null;
  if (!methodFor(world, invoice)) return null;
  const wait = RETRY_AFTER[invoice.attemptCount - 1];
  return wait === undefined ? null : world.now(invoice.customer) + wait;
}

function afterFailure(world: World, invoice: kept.Invoice, automatic: boolean): void {
  const subscription = world.shelves.subscriptions.get(invoice.subscription);
  if (subscription.pending?.invoice === invoice.id) return;
  if (subscription.status === 'active') {
    subscription.status = 'past_due';
    say.subscription(world, 'customer.subscription.updated', subscription);
  }
  const wasLast = automatic && invoice.attemptCount > RETRY_AFTER.length;
  const isOver = wasLast && subscription.status === 'past_due';
  if (isOver) endDunning(world, subscription);
}

function endDunning(world: World, subscription: kept.Subscription): void {
  const { dunningEnd } = world.settings;
  if (dunningEnd === 'canceled') cancel(world, subscription, 'payment_failed');
  if (dunningEnd === 'unpaid') {
    subscription.status = 'unpaid';
    say.subscription(world, 'customer.subscription.updated', subscription);
  }
}

function paid(world: World, invoice: kept.Invoice): 'succeeded' {
  Object.assign(invoice, { status: 'paid', paidAt: world.now(invoice.customer), nextAttempt: null });
  say.invoicePayment(world, 'invoice_payment.paid', invoice);
  say.invoice(world, 'invoice.paid', invoice);
  say.invoice(world, 'invoice.payment_succeeded', invoice);
  afterPaid(world, invoice);
  return 'succeeded';
}

/** Once nothing is owed any more it is active again. */
function afterPaid(world: World, invoice: kept.Invoice): void {
  const subscription = world.shelves.subscriptions.get(invoice.subscription);
  if (subscription.pending?.invoice === invoice.id) applyPending(world, subscription);
  const owes = world.shelves.invoices.list(
    (one) => one.subscription === subscription.id && one.status === 'open',
  );
  const isBehind =
    subscription.status === 'past_due' ||
    subscription.status === 'unpaid' ||
    subscription.status === 'incomplete';
  if (isBehind && owes.length === 0) {
    subscription.status = 'active';
    say.subscription(world, 'customer.subscription.updated', subscription);
  }
}
