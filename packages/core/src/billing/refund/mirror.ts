import type { BillingPurchaseModel, BillingRefundModel } from '@atrium/db';
import type { Context, RefundSnapshot } from '../../kernel/index.ts';
import type { PurchaseSeen } from '../purchase/machine.ts';

/** A refund whose status is another than before; `was` is null when it was made at Stripe, without us. */
export interface RefundChange {
  readonly refund: BillingRefundModel;
  readonly was: string | null;
}

/** Brings our refunds to what Stripe says of them, and keeps those that were made at Stripe itself. */
export async function mirrorRefunds(
  ctx: Context,
  purchase: BillingPurchaseModel,
  seen: PurchaseSeen,
): Promise<RefundChange[]> {
  const snapshots = seen.payment?.charge?.refunds ?? [];
  if (snapshots.length === 0) return [];
  const known = await ctx.tx.billingRefund.findMany({ where: { purchaseId: purchase.id } });
  const changes: RefundChange[] = [];
  for (const snapshot of snapshots) {
    const ours = known.find(
      ({ id, stripeRefundId }) => stripeRefundId === snapshot.refundId || id === snapshot.metadata.refundId,
    );
    const change = ours ? await update(ctx, ours, snapshot) : await adopt(ctx, purchase, snapshot);
    if (change) changes.push(change);
  }
  return changes;
}

async function update(
  { tx }: Context,
  ours: BillingRefundModel,
  { refundId: stripeRefundId, status: said }: RefundSnapshot,
): Promise<RefundChange | null> {
  const status = statusOf(said);
  if (ours.status === status && ours.stripeRefundId === stripeRefundId) return null;
  const refund = await tx.billingRefund.update({
    where: { id: ours.id },
    data: { status, stripeRefundId, failure: isBack(status) ? notArrived : null },
  });
  return { refund, was: ours.status };
}

async function adopt(
  { tx }: Context,
  { id: purchaseId, organizationId, userId, sellerOrganizationId }: BillingPurchaseModel,
  snapshot: RefundSnapshot,
): Promise<RefundChange> {
  const status = statusOf(snapshot.status);
  const refund = await tx.billingRefund.create({
    data: {
      ...{ purchaseId, organizationId, userId, sellerOrganizationId, status },
      stripeRefundId: snapshot.refundId,
      amountMinor: snapshot.amountMinor,
      currency: snapshot.currency.toUpperCase(),
      reason: 'Made at the payment service',
      failure: isBack(status) ? notArrived : null,
      createdAt: snapshot.createdAt,
    },
  });
  return { refund, was: null };
}

const notArrived = 'The bank did not take the money back: it is with us again.';

export const isBack = (status: string): boolean => status === 'failed' || status === 'canceled';

const known = ['pending', 'succeeded', 'failed', 'canceled'];
/** `requires_action` and what Stripe may add later has not come to an end. */
const statusOf = (said: string): string => (known.includes(said) ? said : 'pending');
