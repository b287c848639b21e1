import type { ChargeSnapshot, DisputeSnapshot, RefundSnapshot } from '@atrium/core/kernel';
import type Stripe from 'stripe';
import {
  type Connection,
  clockOfCustomer,
  customerClock,
  expanded,
  idOf,
  instant,
  type Part,
  paidWith,
  vendorNow,
} from './read.ts';

const most = 1_000;

export const payment = (connection: Connection): Part<'readPayment' | 'refund'> => ({
  async readPayment(paymentIntentId) {
    const { stripe } = connection;
    const expand = ['latest_charge', ...clockOfCustomer(connection)];
    const of = { payment_intent: paymentIntentId, limit: 100 };
    const [intent, refunds, disputes] = await Promise.all([
      stripe.paymentIntents.retrieve(paymentIntentId, { expand }),
      stripe.refunds.list(of).autoPagingToArray({ limit: most }),
      stripe.disputes.list(of).autoPagingToArray({ limit: most }),
    ]);
    const charge = expanded(intent.latest_charge);
    return {
      paymentIntentId: intent.id,
      status: intent.status,
      currency: intent.currency,
      amountMinor: intent.amount,
      receivedMinor: intent.amount_received,
      customerId: idOf(intent.customer),
      metadata: intent.metadata,
      charge: charge?.paid ? chargeOf(charge, refunds.map(refundOf), disputes.map(disputeOf)) : null,
      failure: intent.last_payment_error?.message ?? null,
      asOf: vendorNow(intent, customerClock(intent.customer)),
    };
  },

  async refund(key, { paymentIntentId, amountMinor, metadata }) {
    const refund = await connection.stripe.refunds.create(
      { payment_intent: paymentIntentId, amount: amountMinor, metadata },
      { idempotencyKey: key },
    );
    return { refundId: refund.id, status: refund.status ?? 'pending' };
  },
});

const chargeOf = (
  charge: Stripe.Charge,
  refunds: readonly RefundSnapshot[],
  disputes: readonly DisputeSnapshot[],
): ChargeSnapshot => ({
  chargeId: charge.id,
  paidAt: instant(charge.created),
  amountMinor: charge.amount_captured,
  // Stripe's own amount_refunded counts pending refunds, which may still fail.
  refundedMinor: refunds
    .filter(({ status }) => status === 'succeeded')
    .reduce((total, { amountMinor }) => total + amountMinor, 0),
  paidWith: paidWith(charge.payment_method_details),
  receiptUrl: charge.receipt_url,
  refunds,
  disputes,
});

const refundOf = (refund: Stripe.Refund): RefundSnapshot => ({
  refundId: refund.id,
  amountMinor: refund.amount,
  currency: refund.currency,
  status: refund.status ?? 'pending',
  createdAt: instant(refund.created),
  metadata: refund.metadata ?? {},
});

const disputeOf = (dispute: Stripe.Dispute): DisputeSnapshot => ({
  disputeId: dispute.id,
  amountMinor: dispute.amount,
  currency: dispute.currency,
  status: dispute.status,
  reason: dispute.reason,
  openedAt: instant(dispute.created),
});
