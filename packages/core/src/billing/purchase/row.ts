import type { BillingPurchaseModel, BillingRefundModel } from '@atrium/db';
import { owningStates, type PurchaseState } from './machine.ts';
import type { Purchase, Refund } from './schemas.ts';

export const shownPurchase = (row: BillingPurchaseModel): Purchase => ({
  purchaseId: row.id,
  offerId: row.offerId,
  feature: row.feature,
  name: row.name,
  status: row.status,
  owned: owningStates.includes(row.status as PurchaseState),
  currency: row.currency,
  amountMinor: Number(row.amountMinor),
  discountMinor: Number(row.discountMinor),
  taxMinor: Number(row.taxMinor),
  paidMinor: Number(row.paidMinor),
  refundedMinor: Number(row.refundedMinor),
  promotionCode: row.promotionCode,
  paidWith: row.paidWith,
  receiptNumber: row.receiptNumber,
  failure: row.failure,
  returnPath: row.returnPath,
  paidAt: row.paidAt?.toISOString() ?? null,
  refundedAt: row.refundedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});

export const shownRefund = (row: BillingRefundModel): Refund => ({
  refundId: row.id,
  amountMinor: Number(row.amountMinor),
  currency: row.currency,
  status: row.status,
  reason: row.reason,
  failure: row.failure,
  createdAt: row.createdAt.toISOString(),
});
