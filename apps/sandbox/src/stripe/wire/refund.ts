import { cardOf } from '../money/cards.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import type { Body } from './body.ts';
import { brandOf } from './index.ts';

export const refundBody = (refund: kept.Refund): Body => ({
  id: refund.id,
  object: 'refund',
  amount: refund.amount,
  balance_transaction: `txn_${refund.id.slice(3)}`,
  charge: refund.charge,
  created: refund.created,
  currency: refund.currency,
  customer: null,
  customer_account: null,
  destination_details: { card: { type: 'refund' }, type: 'card' },
  ...(refund.failureReason && { failure_reason: refund.failureReason }),
  metadata: refund.metadata,
  payment_intent: refund.paymentIntent,
  payment_method: null,
  reason: refund.reason,
  receipt_number: null,
  source_transfer_reversal: null,
  status: refund.status,
  transfer_reversal: null,
});

export function disputeBody(world: World, dispute: kept.Dispute): Body {
  const charge = world.shelves.charges.get(dispute.charge);
  const number = world.shelves.paymentMethods.get(charge.paymentMethod).number;
  return {
    id: dispute.id,
    object: 'dispute',
    amount: dispute.amount,
    balance_transactions: [],
    charge: dispute.charge,
    created: dispute.created,
    currency: dispute.currency,
    enhanced_eligibility_types: [],
    evidence: {},
    evidence_details: {
      due_by: dispute.dueBy,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: dispute.paymentIntent,
    payment_method_details: {
      card: { brand: brandOf(number), case_type: 'chargeback', network_reason_code: '10.4' },
      type: 'card',
    },
    reason: cardOf(number)?.disputed ? 'fraudulent' : dispute.reason,
    status: dispute.status,
  };
}
