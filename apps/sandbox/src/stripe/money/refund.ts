import { Refusal } from '../api/refusal.ts';
import { say } from '../webhook/publish.ts';
import type * as kept from '../world/kept.ts';
import { newId, type World } from '../world/world.ts';
import { money } from './amount.ts';
import { cardOf } from './cards.ts';

/** What refunds have taken, or are about to take, from a charge. */
export const settledOf = (world: World, chargeId: string): number =>
  world.shelves.refunds
    .list(({ charge, status }) => charge === chargeId && (status === 'succeeded' || status === 'pending'))
    .reduce((sum, { amount }) => sum + amount, 0);

export interface NewRefund {
  readonly charge: kept.Charge;
  readonly amount: number | undefined;
  readonly reason: string | null;
  readonly metadata: kept.Metadata;
}

export function createRefund(world: World, wanted: NewRefund): kept.Refund {
  const { charge } = wanted;
  const left = charge.amount - settledOf(world, charge.id);
  const disputes = world.shelves.disputes.list((one) => one.charge === charge.id && one.status !== 'won');
  if (disputes.length > 0) {
    throw new Refusal(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
  }
  if (left === 0) {
    throw new Refusal(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  const amount = wanted.amount ?? left;
  if (amount < 1 || amount > left) {
    throw new Refusal(
      `Refund amount (${money(amount, charge.currency)}) is greater than unrefunded amount on charge (${money(left, charge.currency)})`,
      { param: 'amount' },
    );
  }
  const method = world.shelves.paymentMethods.get(charge.paymentMethod);
  const refund = world.shelves.refunds.add({
    id: newId('re'),
    created: world.now(charge.customer),
    amount,
    currency: charge.currency,
    charge: charge.id,
    paymentIntent: charge.paymentIntent,
    reason: wanted.reason,
    metadata: wanted.metadata,
    status: cardOf(method.number)?.refunds ? 'pending' : 'succeeded',
    failureReason: null,
  });
  say.refund(world, 'refund.created', refund);
  say.charge(world, 'charge.refunded', charge);
  return refund;
}

/** A bank may take the money back long after: a refund that succeeded can fail. */
export function settleRefund(world: World, refund: kept.Refund, status: 'succeeded' | 'failed'): void {
  if (refund.status === status || refund.status === 'failed' || refund.status === 'canceled') return;
  refund.status = status;
  refund.failureReason = status === 'failed' ? 'lost_or_stolen_card' : null;
  say.refund(world, status === 'failed' ? 'refund.failed' : 'refund.updated', refund);
  say.refund(world, 'charge.refund.updated', refund);
}
