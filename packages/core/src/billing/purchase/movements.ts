import type { DisputeSnapshot, RefundSnapshot } from '../../kernel/index.ts';
import { inflow, type Movement, outflow } from '../journal/movement.ts';
import { disputeOutcome, type PurchaseSeen } from './machine.ts';

/** Every movement of money a purchase has led to so far. */
export function movementsOf({ session, payment }: PurchaseSeen): Movement[] {
  const isPaid = session.status === 'complete' && session.paymentStatus !== 'unpaid';
  if (!isPaid) return [];
  const charge = payment?.charge ?? null;
  const currency = (payment?.currency ?? session.currency ?? '').toUpperCase();
  const paidMinor = charge?.amountMinor ?? 0;
  return [
    {
      kind: 'payment',
      sourceId: charge?.chargeId ?? session.sessionId,
      currency,
      occurredAt: charge?.paidAt ?? session.asOf,
      entries: {
        stripe_balance: paidMinor,
        discounts: session.discountMinor,
        tax_payable: -session.taxMinor,
        sales: session.taxMinor - paidMinor - session.discountMinor,
      },
    },
    ...(charge?.refunds ?? []).flatMap((refund) => ofRefund(refund)),
    ...(charge?.disputes ?? []).flatMap((dispute) => ofDispute(dispute)),
  ];
}

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
