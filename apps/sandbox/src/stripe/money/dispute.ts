import { Refusal } from '../api/refusal.ts';
import { say } from '../webhook/publish.ts';
import type * as kept from '../world/kept.ts';
import { newId, type World } from '../world/world.ts';
import { DAY } from './calendar.ts';

export function openDispute(world: World, charge: kept.Charge, reason = 'fraudulent'): kept.Dispute {
  if (charge.failure) throw new Refusal('A charge that failed cannot be disputed.');
  const [open] = world.shelves.disputes.list((one) => one.charge === charge.id && isOpen(one));
  if (open) return open;
  const created = world.now(charge.customer);
  const dispute = world.shelves.disputes.add({
    id: newId('du'),
    created,
    amount: charge.amount,
    currency: charge.currency,
    charge: charge.id,
    paymentIntent: charge.paymentIntent,
    reason,
    dueBy: created + 10 * DAY,
    status: 'needs_response',
  });
  charge.disputed = true;
  say.dispute(world, 'charge.dispute.created', dispute);
  say.dispute(world, 'charge.dispute.funds_withdrawn', dispute);
  return dispute;
}

const isOpen = ({ status }: kept.Dispute): boolean =>
  status === 'needs_response' || status === 'under_review';

export function closeDispute(world: World, dispute: kept.Dispute, outcome: 'won' | 'lost'): void {
  if (!isOpen(dispute)) throw new Refusal(`This dispute was ${dispute.status} already.`);
  dispute.status = outcome;
  if (outcome === 'won') say.dispute(world, 'charge.dispute.funds_reinstated', dispute);
  say.dispute(world, 'charge.dispute.closed', dispute);
}
