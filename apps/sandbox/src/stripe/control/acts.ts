import { z } from 'zod';
import { Refusal } from '../api/refusal.ts';
import { readCard } from '../money/cards.ts';
import { authenticate, pay } from '../money/checkout.ts';
import { collectChallenged } from '../money/collect.ts';
import { promotionFor } from '../money/discount.ts';
import { closeDispute, openDispute } from '../money/dispute.ts';
import { advance } from '../money/due.ts';
import { payInvoice, replaceCard } from '../money/portal.ts';
import { settleRefund } from '../money/refund.ts';
import type * as kept from '../world/kept.ts';
import { MAIN_CLOCK, newId, type World } from '../world/world.ts';

/** What time cannot do by itself; each is one act of a person, a bank or the clock. */

const future = { expiry: '12 / 34', cvc: '123', name: 'Test' };
const cardNumber = z.string().default('4242 4242 4242 4242');

export const payInput = z.strictObject({
  card: cardNumber,
  promotionCode: z.string().optional(),
  /** What the owner says when the bank asks; left out: the question stays open. */
  authenticate: z.boolean().optional(),
});

export interface PaidResult {
  readonly outcome: 'complete' | 'challenge' | 'refused';
  readonly message: string | null;
  readonly redirect: string | null;
}

/** The checkout page without its pixels. */
export function payCheckout(world: World, sessionId: string, input: z.output<typeof payInput>): PaidResult {
  const session = world.shelves.sessions.get(sessionId);
  if (input.promotionCode !== undefined && session.status === 'open') {
    const found = promotionFor(world, session, input.promotionCode);
    if ('message' in found) return { outcome: 'refused', message: found.message, redirect: null };
    session.discount = found;
  }
  const card = readCard({ number: input.card, ...future }, world.now(session.customer));
  if ('field' in card) return { outcome: 'refused', message: card.message, redirect: null };
  const first = pay(world, session, card);
  const isAsked = first.outcome === 'challenge' && input.authenticate !== undefined;
  const result = isAsked ? authenticate(world, session, input.authenticate === true) : first;
  return {
    outcome: result.outcome,
    message: result.outcome === 'refused' ? result.message : null,
    redirect: result.outcome === 'complete' ? successUrl(session) : null,
  };
}

export const successUrl = (session: kept.Session): string =>
  session.successUrl.replaceAll('{CHECKOUT_SESSION_ID}', session.id);

export const cardInput = z.strictObject({ customer: z.string(), card: cardNumber });

export function changeCard(world: World, { customer, card: number }: z.output<typeof cardInput>): void {
  const found = world.shelves.customers.get(customer, 'customer');
  const card = readCard({ number, ...future }, world.now(customer));
  const refused = 'field' in card ? card.message : replaceCard(world, found, card);
  if (refused !== null) throw new Refusal(refused);
}

export const payInvoiceInput = z.strictObject({ card: cardNumber, authenticate: z.boolean().optional() });

export function payOpenInvoice(
  world: World,
  invoiceId: string,
  input: z.output<typeof payInvoiceInput>,
): { outcome: string } {
  const invoice = world.shelves.invoices.get(invoiceId);
  if (invoice.status !== 'open') throw new Refusal(`The invoice is ${invoice.status}.`);
  const card = readCard({ number: input.card, ...future }, world.now(invoice.customer));
  if ('field' in card) throw new Refusal(card.message);
  const outcome = payInvoice(world, invoice, card);
  const isAsked = outcome === 'requires_action' && input.authenticate !== undefined;
  return { outcome: isAsked ? collectChallenged(world, invoice, input.authenticate === true) : outcome };
}

export const promotionInput = z.strictObject({
  code: z.string().trim().min(1).max(100),
  percentOff: z.coerce.number().gt(0).max(100),
});

/** What one does in the dashboard: a code for customers, good for one payment or the first invoice. */
export function addPromotion(
  world: World,
  { code, percentOff }: z.output<typeof promotionInput>,
): { id: string } {
  const created = world.realNow();
  const counts = { timesRedeemed: 0, maxRedemptions: null, metadata: {} };
  const coupon = world.shelves.coupons.add({
    ...{ id: newId('', 8).slice(1), created, name: code, percentOff, duration: 'once', ...counts },
    ...{ amountOff: null, currency: null, durationInMonths: null },
  });
  const id = newId('promo');
  const free = { customer: null, expiresAt: null, active: true };
  world.shelves.promotionCodes.add({ id, created, code, coupon: coupon.id, ...free, ...counts });
  return { id };
}

export const clockInput = z.strictObject({
  /** Seconds. */
  by: z.coerce.number().int().min(1).max(3_200_000_000).optional(),
  to: z.union([z.coerce.number().int(), z.enum(['renewal', 'trial_end', 'retry'])]).optional(),
  /** Only this customer's time moves: they get a clock of their own. */
  customer: z.string().optional(),
});

/** Moves the time, and does in order what was due on the way. */
export function moveClock(
  world: World,
  { by, to, customer }: z.output<typeof clockInput>,
): { clock: string; now: number; done: number } {
  const clock = customer === undefined ? MAIN_CLOCK : ownClock(world, customer);
  const now = world.clockNow(clock);
  const target = typeof to === 'string' ? landmark(world, clock, to) : (to ?? now + (by ?? 0));
  if (target < now) throw new Refusal('The clock does not go back.');
  const done = advance(world, clock, target);
  return { clock, now: world.clockNow(clock), done };
}

function ownClock(world: World, customerId: string): string {
  const customer = world.shelves.customers.get(customerId, 'customer');
  if (customer.clock !== MAIN_CLOCK) return customer.clock;
  const main = world.shelves.clocks.get(MAIN_CLOCK);
  const clock = world.shelves.clocks.add({
    id: newId('clock'),
    created: world.realNow(),
    name: customer.name ?? customer.email ?? customer.id,
    offset: main.offset,
  });
  customer.clock = clock.id;
  return clock.id;
}

/** The next instant of its kind, with the hour that a renewal's draft waits. */
function landmark(world: World, clock: string, kind: 'renewal' | 'trial_end' | 'retry'): number {
  const now = world.clockNow(clock);
  const mine = ({ customer }: { customer: string }) => world.shelves.customers.get(customer).clock === clock;
  const living = world.shelves.subscriptions.list((one) => mine(one) && one.endedAt === null);
  const ends = living.flatMap((one) => (kind === 'trial_end' ? (one.trialEnd ?? []) : one.periodEnd));
  const retries = world.shelves.invoices.list(mine).flatMap((one) => one.nextAttempt ?? []);
  const next = (kind === 'retry' ? retries : ends).filter((at) => at >= now).sort((a, b) => a - b)[0];
  if (next === undefined) throw new Refusal('Nothing of that kind lies ahead.');
  return kind === 'retry' ? next : next + 3_600;
}

export function dispute(world: World, chargeId: string): void {
  openDispute(world, world.shelves.charges.get(chargeId));
}

export function endDispute(world: World, disputeId: string, outcome: 'won' | 'lost'): void {
  closeDispute(world, world.shelves.disputes.get(disputeId), outcome);
}

export function endRefund(world: World, refundId: string, status: 'succeeded' | 'failed'): void {
  settleRefund(world, world.shelves.refunds.get(refundId), status);
}
