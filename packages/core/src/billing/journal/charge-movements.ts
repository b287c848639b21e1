import type { ChargeSnapshot, DisputeSnapshot, RefundSnapshot } from '../../kernel/index.ts';
import { disputeOutcome } from '../purchase/machine.ts';
import { inflow, type Movement, outflow } from './movement.ts';

/** What moved after a charge was paid: refunds and disputes, and those that came back. */
export const movementsAfter = ({ refunds, disputes }: ChargeSnapshot): Movement[] => [
  ...refunds.flatMap((refund) => ofRefund(refund)),
  ...disputes.flatMap((dispute) => ofDispute(dispute)),
];

/** Stripe takes a refund from our balance when it is made, and puts it back when it fails, even days later. */
function ofRefund({
  refundId: sourceId,
  amountMinor,
  status,
  createdAt,
  ...refund
}: RefundSnapshot): Movement[] {
  const currency = refund.currency.toUpperCase();
  const gone = {
    kind: 'refund',
    sourceId,
    currency,
    occurredAt: createdAt,
    entries: outflow('refunds', amountMinor),
  } as const;
  const isBack = status === 'failed' || status === 'canceled';
  return isBack
    ? [gone, { ...gone, kind: 'refund_failed', entries: inflow('refunds', amountMinor) }]
    : [gone];
}

/** Stripe takes the money when a dispute opens, not when it only inquires, and gives it back when the dispute is won. */
function ofDispute(dispute: DisputeSnapshot): Movement[] {
  const { disputeId: sourceId, amountMinor, openedAt: occurredAt, status } = dispute;
  const currency = dispute.currency.toUpperCase();
  const isWon = status === 'won';
  if (disputeOutcome(status) === 'none' && !isWon) return [];
  const taken = {
    kind: 'dispute',
    sourceId,
    currency,
    occurredAt,
    entries: outflow('disputed', amountMinor),
  } as const;
  const returned = { ...taken, kind: 'dispute_won', entries: inflow('disputed', amountMinor) } as const;
  return isWon ? [taken, returned] : [taken];
}
