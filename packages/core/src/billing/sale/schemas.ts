import { z } from 'zod';
import { pageInput, pageOf } from '../../kernel/page.ts';
import { purchase, refund } from '../purchase/schemas.ts';

/** A purchase, as its seller sees it. */
export const sale = purchase.omit({ returnPath: true }).extend({
  buyer: z.object({ name: z.string(), email: z.string() }).nullable(),
  /** The bank's word while it asks the money back: needs_response, under_review, won, lost. */
  disputeStatus: z.string().nullable(),
});
export type Sale = z.output<typeof sale>;

export const saleFilter = z.object({
  feature: z.string().max(120).optional(),
  status: z.string().max(40).optional(),
  /** Part of the buyer's name or e-mail address, or a receipt's number. */
  search: z.string().trim().max(200).optional(),
});
export const listSalesInput = pageInput.extend(saleFilter.shape);
export const salePage = pageOf(sale);
export const saleDetail = sale.extend({
  refunds: z.array(refund),
  /** What may still be given back. */
  refundableMinor: z.int(),
});
export type SaleDetail = z.output<typeof saleDetail>;
export const oneSale = z.strictObject({ purchaseId: z.uuid() });

export const saleSummaryInput = z.strictObject({
  feature: z.string().max(120).optional(),
  /** How far back, in days (UTC). */
  days: z.int().min(1).max(366).default(30),
});
const figures = { currency: z.string(), sales: z.int(), paidMinor: z.int(), refundedMinor: z.int() };
export const saleSummary = z.object({
  /** One for each currency. */
  totals: z.array(z.object(figures)),
  /** Days on which something was sold, oldest first. */
  days: z.array(z.object({ day: z.iso.date(), ...figures })),
  /** The way to a sale: checkouts begun, and those paid. */
  begun: z.int(),
  paid: z.int(),
  gifts: z.int(),
});
export type SaleSummary = z.output<typeof saleSummary>;

export const previewRefundInput = oneSale.extend({ amountMinor: z.int().positive().optional() });
export const refundPreview = z.object({
  currency: z.string(),
  amountMinor: z.int(),
  /** Pass it on to `refund`: a second click then finds that it has changed. */
  refundableMinor: z.int(),
  /** Nothing of the payment is left: what was bought closes. */
  closes: z.boolean(),
  effect: z.string(),
});
export type RefundPreview = z.output<typeof refundPreview>;
export const refundSaleInput = oneSale.extend({
  amountMinor: z.int().positive(),
  refundableMinor: z.int(),
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(300),
});

export const giveGiftInput = z.strictObject({
  offerId: z.uuid(),
  email: z.email().max(320).toLowerCase(),
  returnPath: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])/)
    .default('/'),
});
export const givenGift = z.object({ purchaseId: z.uuid() });
