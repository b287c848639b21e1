import { say } from '../webhook/publish.ts';
import type * as kept from '../world/kept.ts';
import { newId, type World } from '../world/world.ts';
import { cardOf, notAuthenticated, type Outcome, type ReadCard } from './cards.ts';
import { openDispute } from './dispute.ts';

export interface NewIntent {
  readonly customer: string;
  readonly amount: number;
  readonly currency: string;
  readonly metadata: kept.Metadata;
  readonly description: string | null;
  readonly invoice?: string;
  readonly session?: string;
}

export function createIntent(world: World, wanted: NewIntent): kept.PaymentIntent {
  const intent = world.shelves.paymentIntents.add({
    id: newId('pi'),
    created: world.now(wanted.customer),
    amount: wanted.amount,
    currency: wanted.currency,
    customer: wanted.customer,
    metadata: wanted.metadata,
    description: wanted.description,
    invoice: wanted.invoice ?? null,
    session: wanted.session ?? null,
    status: 'requires_payment_method',
    paymentMethod: null,
    charge: null,
    error: null,
    canceledAt: null,
  });
  say.intent(world, 'payment_intent.created', intent);
  return intent;
}

export function saveCard(world: World, customer: kept.Customer, card: ReadCard): kept.PaymentMethod {
  return world.shelves.paymentMethods.add({
    id: newId('pm'),
    created: world.now(customer.id),
    ...card,
    customer: customer.id,
    authenticated: false,
  });
}

/** Tries to take the money. `present`: the card's owner is there and can be asked. */
export function attempt(
  world: World,
  intent: kept.PaymentIntent,
  method: kept.PaymentMethod,
  present: boolean,
): 'succeeded' | 'failed' | 'requires_action' {
  intent.paymentMethod = method.id;
  const outcome = outcomeOf(method, present);
  if (outcome === 'pays') return succeed(world, intent, method);
  if (outcome === 'authenticate') {
    intent.status = 'requires_action';
    intent.error = null;
    say.intent(world, 'payment_intent.requires_action', intent);
    return 'requires_action';
  }
  return fail(world, intent, method, outcome);
}

function outcomeOf(method: kept.PaymentMethod, present: boolean): Outcome {
  const card = cardOf(method.number);
  if (!card)
    return { code: 'card_declined', declineCode: 'test_mode_live_card', message: 'Your card was declined.' };
  if (present) return card.present;
  return card.later === 'pays' && card.present === 'authenticate' && !method.authenticated
    ? 'authenticate'
    : card.later;
}

/** The bank's answer after it asked the card's owner. */
export function answerChallenge(
  world: World,
  intent: kept.PaymentIntent,
  passed: boolean,
): 'succeeded' | 'failed' {
  const method = world.shelves.paymentMethods.get(intent.paymentMethod ?? '');
  if (!passed) return fail(world, intent, method, notAuthenticated);
  method.authenticated = true;
  return succeed(world, intent, method);
}

function succeed(world: World, intent: kept.PaymentIntent, method: kept.PaymentMethod): 'succeeded' {
  const charge = charged(world, intent, method, null);
  Object.assign(intent, { status: 'succeeded', charge: charge.id, error: null });
  say.charge(world, 'charge.succeeded', charge);
  say.intent(world, 'payment_intent.succeeded', intent);
  if (cardOf(method.number)?.disputed) openDispute(world, charge);
  return 'succeeded';
}

function fail(
  world: World,
  intent: kept.PaymentIntent,
  method: kept.PaymentMethod,
  error: kept.PaymentError,
): 'failed' {
  const charge = charged(world, intent, method, error);
  Object.assign(intent, { status: 'requires_payment_method', charge: charge.id, error, paymentMethod: null });
  say.charge(world, 'charge.failed', charge);
  say.intent(world, 'payment_intent.payment_failed', intent);
  return 'failed';
}

const charged = (
  world: World,
  intent: kept.PaymentIntent,
  method: kept.PaymentMethod,
  failure: kept.PaymentError | null,
): kept.Charge =>
  world.shelves.charges.add({
    id: newId('ch'),
    created: world.now(intent.customer),
    amount: intent.amount,
    currency: intent.currency,
    customer: intent.customer,
    paymentIntent: intent.id,
    paymentMethod: method.id,
    metadata: intent.metadata,
    description: intent.description,
    receiptNumber: `${intent.id.slice(-4)}-${intent.id.slice(3, 7)}`.toUpperCase(),
    failure,
    disputed: false,
  });

export function cancelIntent(world: World, intent: kept.PaymentIntent | undefined): void {
  if (!intent || intent.status === 'succeeded' || intent.status === 'canceled') return;
  intent.status = 'canceled';
  intent.canceledAt = world.now(intent.customer);
  say.intent(world, 'payment_intent.canceled', intent);
}
