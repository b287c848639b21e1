import { say } from '../webhook/publish.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { notAuthenticated, outcomeOfSaving, type ReadCard } from './cards.ts';
import { discountOf, redeem } from './discount.ts';
import { answerChallenge, attempt, cancelIntent, createIntent, saveCard } from './payment.ts';
import { subscribe } from './subscribe.ts';

export type CheckoutResult =
  | { readonly outcome: 'complete' }
  | { readonly outcome: 'challenge' }
  | { readonly outcome: 'refused'; readonly message: string };

const complete: CheckoutResult = { outcome: 'complete' };
const challenge: CheckoutResult = { outcome: 'challenge' };
const refused = (message: string): CheckoutResult => ({ outcome: 'refused', message });

/** The pay button. A session that is complete stays so: pressing twice pays once. */
export function pay(world: World, session: kept.Session, card: ReadCard | null): CheckoutResult {
  if (session.status === 'complete') return complete;
  if (session.status === 'expired') return refused('This page has expired. Go back and start again.');
  const customer = world.shelves.customers.get(session.customer);
  const { total } = discountOf(world, session);
  if (total === 0 && session.mode === 'payment') return finish(world, session, null, undefined);
  if (!card) return refused('Please enter your card.');
  const method = saveCard(world, customer, card);
  return total === 0 ? save(world, session, method) : take(world, session, method, total);
}

/** A trial, or a first period for nothing: the card is only kept for later. */
function save(world: World, session: kept.Session, method: kept.PaymentMethod): CheckoutResult {
  const outcome = outcomeOfSaving(method.number);
  if (outcome === 'authenticate') return waiting(session, method);
  return outcome === 'pays' ? finish(world, session, method, undefined) : refused(outcome.message);
}

function take(
  world: World,
  session: kept.Session,
  method: kept.PaymentMethod,
  total: number,
): CheckoutResult {
  const intent = intentFor(world, session, total);
  const result = attempt(world, intent, method, true);
  if (result === 'requires_action') return waiting(session, method);
  if (result === 'succeeded') return finish(world, session, method, intent);
  return refused(intent.error?.message ?? 'Your card was declined.');
}

function waiting(session: kept.Session, method: kept.PaymentMethod): CheckoutResult {
  session.pendingMethod = method.id;
  return challenge;
}

/** The card's owner answered the bank. */
export function authenticate(world: World, session: kept.Session, passed: boolean): CheckoutResult {
  if (session.status === 'complete') return complete;
  const method = world.shelves.paymentMethods.find(session.pendingMethod);
  if (session.status === 'expired' || !method)
    return refused('This page has expired. Go back and start again.');
  session.pendingMethod = null;
  const intent = world.shelves.paymentIntents.find(session.paymentIntent);
  if (intent?.status === 'requires_action') {
    const result = answerChallenge(world, intent, passed);
    return result === 'succeeded'
      ? finish(world, session, method, intent)
      : refused(notAuthenticated.message);
  }
  if (!passed) return refused(notAuthenticated.message);
  method.authenticated = true;
  return finish(world, session, method, undefined);
}

/** One intent a session, unless a promotion code changed the amount. */
function intentFor(world: World, session: kept.Session, amount: number): kept.PaymentIntent {
  const known = world.shelves.paymentIntents.find(session.paymentIntent);
  if (known?.amount === amount && known.status !== 'canceled') return known;
  cancelIntent(world, known);
  const isPayment = session.mode === 'payment';
  const intent = createIntent(world, {
    customer: session.customer,
    amount,
    currency: session.currency,
    metadata: isPayment ? session.paymentMetadata : {},
    description: isPayment ? null : 'Subscription creation',
    session: session.id,
  });
  session.paymentIntent = intent.id;
  return intent;
}

function finish(
  world: World,
  session: kept.Session,
  method: kept.PaymentMethod | null,
  intent: kept.PaymentIntent | undefined,
): CheckoutResult {
  const customer = world.shelves.customers.get(session.customer);
  customer.currency ??= session.currency;
  const discount = redeem(world, session.discount, world.now(customer.id));
  session.status = 'complete';
  session.paymentStatus = intent ? 'paid' : 'no_payment_required';
  if (session.mode === 'subscription') {
    const subscription = subscribe(world, {
      customer: customer.id,
      items: session.lines.map(({ price, quantity }) => ({ price, quantity })),
      metadata: session.paymentMetadata,
      paymentMethod: method?.id ?? null,
      trialEnd: session.trialEnd,
      missingPaymentMethod: session.missingPaymentMethod,
      discount,
      ...(intent && { paidBy: intent }),
    });
    Object.assign(session, {
      subscription: subscription.id,
      invoice: subscription.latestInvoice,
      paymentIntent: null,
    });
  }
  say.session(world, 'checkout.session.completed', session);
  return complete;
}
