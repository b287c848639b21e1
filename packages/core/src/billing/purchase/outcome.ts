import type { Standing } from '../entitlement/standing.ts';
import { disputeOutcome, type PurchaseSeen, type PurchaseState, stateOf } from './machine.ts';

/** The mirror's columns, as the vendor's objects add up to them. Amounts in the smallest unit. */
export interface PurchaseOutcome {
  readonly status: PurchaseState;
  readonly amountMinor: bigint;
  readonly discountMinor: bigint;
  readonly taxMinor: bigint;
  readonly paidMinor: bigint;
  readonly refundedMinor: bigint;
  readonly promotionCode: string | null;
  readonly stripeSessionId: string;
  readonly stripePaymentIntentId: string | null;
  readonly stripeChargeId: string | null;
  readonly paidWith: string | null;
  readonly failure: string | null;
  readonly disputeStatus: string | null;
  readonly paidAt: Date | null;
  readonly refundedAt: Date | null;
}

export function outcomeOf(seen: PurchaseSeen): PurchaseOutcome {
  const { session, payment } = seen;
  const charge = payment?.charge ?? null;
  const status = stateOf(seen);
  const isPaid = session.status === 'complete' && session.paymentStatus !== 'unpaid';
  return {
    status,
    amountMinor: BigInt(session.totalMinor + session.discountMinor - session.taxMinor),
    discountMinor: BigInt(session.discountMinor),
    taxMinor: BigInt(session.taxMinor),
    paidMinor: BigInt(isPaid ? (charge?.amountMinor ?? 0) : 0),
    refundedMinor: BigInt(isPaid ? (charge?.refundedMinor ?? 0) : 0),
    promotionCode: session.promotionCode,
    stripeSessionId: session.sessionId,
    stripePaymentIntentId: payment?.paymentIntentId ?? null,
    stripeChargeId: charge?.chargeId ?? null,
    paidWith: charge?.paidWith ?? null,
    failure: isPaid ? null : (payment?.failure ?? null),
    disputeStatus: newestDispute(seen),
    paidAt: isPaid ? (charge?.paidAt ?? session.asOf) : null,
    refundedAt: lastRefund(seen) ?? null,
  };
}

const newestDispute = ({ payment }: PurchaseSeen): string | null => {
  const disputes = payment?.charge?.disputes ?? [];
  const newest = disputes.toSorted((a, b) => b.openedAt.getTime() - a.openedAt.getTime())[0];
  return newest?.status ?? null;
};

/** Why and since when what was bought is closed; null while it is open. */
export function closingOf(seen: PurchaseSeen): Standing['closing'] {
  const charge = seen.payment?.charge;
  const disputed = (outcome: string) =>
    charge?.disputes.find((dispute) => disputeOutcome(dispute.status) === outcome)?.openedAt;
  switch (stateOf(seen)) {
    case 'disputed':
      return { kind: 'suspend', from: disputed('open') ?? seen.session.asOf, reason: 'dispute_open' };
    case 'charged_back':
      return { kind: 'revoke', from: disputed('lost') ?? seen.session.asOf, reason: 'dispute_lost' };
    case 'refunded':
      return { kind: 'revoke', from: lastRefund(seen) ?? seen.session.asOf, reason: 'refunded' };
    default:
      return null;
  }
}

const lastRefund = ({ payment }: PurchaseSeen): Date | undefined =>
  payment?.charge?.refunds
    .filter(({ status }) => status === 'succeeded')
    .map(({ createdAt }) => createdAt)
    .toSorted((a, b) => b.getTime() - a.getTime())[0];
