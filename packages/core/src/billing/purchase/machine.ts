import type { CheckoutSnapshot, PaymentSnapshot } from '../../kernel/index.ts';

/**
 * States of a purchase. It is not moved by us: its state is what Stripe's checkout, payment, refunds and disputes add up
 * to. Only a gift, which Stripe knows nothing of, is given and taken back here.
 */
export const purchaseStates = [
  'pending',
  'processing',
  'paid',
  'partially_refunded',
  'refunded',
  'disputed',
  'charged_back',
  'failed',
  'expired',
  'gifted',
  'revoked',
] as const;
export type PurchaseState = (typeof purchaseStates)[number];

/** What Stripe says of a purchase, read whole. */
export interface PurchaseSeen {
  readonly session: CheckoutSnapshot;
  readonly payment: PaymentSnapshot | null;
}

/** The states in which the thing bought is the buyer's. */
export const owningStates: readonly PurchaseState[] = ['paid', 'partially_refunded', 'gifted'];

/** What may still become a payment: such a purchase is not begun a second time. */
export const openStates: readonly PurchaseState[] = ['pending', 'processing'];

export function stateOf({ session, payment }: PurchaseSeen): PurchaseState {
  if (session.status === 'expired') return 'expired';
  if (session.status === 'open') return 'pending';
  if (session.paymentStatus === 'unpaid') return unpaidState(payment);
  const { charge } = payment ?? {};
  if (!charge) return 'paid';
  const disputes = charge.disputes.map(({ status }) => disputeOutcome(status));
  if (disputes.includes('lost')) return 'charged_back';
  if (charge.refundedMinor >= charge.amountMinor) return 'refunded';
  if (disputes.includes('open')) return 'disputed';
  return charge.refundedMinor > 0 ? 'partially_refunded' : 'paid';
}

/** A method that takes days: the checkout is complete long before the money comes. */
const unpaidState = (payment: PaymentSnapshot | null): PurchaseState =>
  payment?.status === 'requires_payment_method' || payment?.status === 'canceled' ? 'failed' : 'processing';

/** An inquiry (`warning_…`) takes no money yet; `won` gave it back. */
export const disputeOutcome = (status: string): 'open' | 'lost' | 'none' => {
  if (status === 'lost') return 'lost';
  return status === 'needs_response' || status === 'under_review' ? 'open' : 'none';
};
