import { z } from 'zod';
import { pageInput, pageOf } from '../../kernel/page.ts';

/** A path in the web app to come back to: never another site. */
export const returnPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\s]*$/, 'Give a path of this site, such as /academy.');

/** Answer of the verbs that lead to the vendor's page. */
export const openedCheckout = z.object({ url: z.url(), purchaseId: z.uuid() });

export const purchase = z.object({
  purchaseId: z.uuid(),
  offerId: z.uuid(),
  feature: z.string(),
  name: z.string(),
  /** pending | processing | paid | partially_refunded | refunded | disputed | charged_back | failed | expired | gifted | revoked */
  status: z.string(),
  /** It is the buyer's now. */
  owned: z.boolean(),
  currency: z.string(),
  /** Amounts in the currency's smallest unit; `amountMinor` is before the discount, `paidMinor` what was taken. */
  amountMinor: z.int(),
  discountMinor: z.int(),
  taxMinor: z.int(),
  paidMinor: z.int(),
  refundedMinor: z.int(),
  promotionCode: z.string().nullable(),
  paidWith: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  failure: z.string().nullable(),
  returnPath: z.string(),
  paidAt: z.iso.datetime().nullable(),
  refundedAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type Purchase = z.output<typeof purchase>;
export const purchasePage = pageOf(purchase);
export const listPurchasesInput = pageInput;

export const refund = z.object({
  refundId: z.uuid(),
  amountMinor: z.int(),
  currency: z.string(),
  /** requested | pending | succeeded | failed | canceled */
  status: z.string(),
  reason: z.string(),
  failure: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type Refund = z.output<typeof refund>;

/** All that a receipt says. */
export const receipt = purchase.extend({
  buyer: z.object({ name: z.string(), email: z.string() }),
  seller: z.object({ name: z.string() }),
  refunds: z.array(refund),
  /** Until when the whole price may be asked back; null when the seller grants no such time. */
  refundableUntil: z.iso.datetime().nullable(),
});
export type Receipt = z.output<typeof receipt>;

export const startPurchaseInput = z.strictObject({ offerId: z.uuid(), returnPath });
export const onePurchase = z.strictObject({ purchaseId: z.uuid() });
