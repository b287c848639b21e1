import { z } from 'zod';
import { pageInput, pageOf } from '../../kernel/page.ts';

export const webhookStatuses = ['received', 'applied', 'ignored', 'failed'] as const;
export const webhookEvent = z.object({
  eventId: z.string(),
  type: z.string(),
  /** The object it speaks of: `charge ch_…`. */
  object: z.string(),
  objectId: z.string(),
  status: z.enum(webhookStatuses),
  /** Why it was put aside, or failed. */
  failure: z.string().nullable(),
  createdAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  appliedAt: z.iso.datetime().nullable(),
});
export type WebhookEventShown = z.output<typeof webhookEvent>;
export const listWebhookEventsInput = pageInput.extend({ status: z.enum(webhookStatuses).optional() });
export const webhookEventPage = pageOf(webhookEvent);
export const oneWebhookEvent = z.strictObject({ eventId: z.string().max(200) });

const owner = {
  organizationId: z.uuid().nullable(),
  userId: z.uuid().nullable(),
  /** Of the account. */
  accountName: z.string(),
};

export const staffPurchase = z.object({
  ...owner,
  purchaseId: z.uuid(),
  sellerOrganizationId: z.uuid(),
  name: z.string(),
  status: z.string(),
  currency: z.string(),
  paidMinor: z.int(),
  refundedMinor: z.int(),
  disputeStatus: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  failure: z.string().nullable(),
  stripePaymentIntentId: z.string().nullable(),
  createdAt: z.iso.datetime(),
  paidAt: z.iso.datetime().nullable(),
});
export type StaffPurchase = z.output<typeof staffPurchase>;
export const listStaffPurchasesInput = pageInput.extend({
  status: z.string().max(40).optional(),
  /** Part of the buyer's name or address; a receipt's number, or an id of ours or of the vendor's, whole. */
  search: z.string().trim().max(200).optional(),
});
export const staffPurchasePage = pageOf(staffPurchase);

export const staffSubscription = z.object({
  ...owner,
  subscriptionId: z.uuid(),
  planKey: z.string(),
  pendingPlanKey: z.string().nullable(),
  status: z.string(),
  currentPeriodEnd: z.iso.datetime(),
  cancelAtPeriodEnd: z.boolean(),
  failureCount: z.int(),
  pastDueSince: z.iso.datetime().nullable(),
  stripeSubscriptionId: z.string(),
  createdAt: z.iso.datetime(),
});
export type StaffSubscription = z.output<typeof staffSubscription>;
export const listStaffSubscriptionsInput = pageInput.extend({ status: z.string().max(40).optional() });
export const staffSubscriptionPage = pageOf(staffSubscription);

export const staffRefund = z.object({
  refundId: z.uuid(),
  purchaseId: z.uuid(),
  sellerOrganizationId: z.uuid().nullable(),
  amountMinor: z.int(),
  currency: z.string(),
  status: z.string(),
  reason: z.string(),
  failure: z.string().nullable(),
  stripeRefundId: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type StaffRefund = z.output<typeof staffRefund>;
export const listStaffRefundsInput = pageInput.extend({ status: z.string().max(40).optional() });
export const staffRefundPage = pageOf(staffRefund);

export const journalTransaction = z.object({
  transactionId: z.uuid(),
  kind: z.string(),
  /** The object at the vendor that moved the money. */
  sourceId: z.string(),
  organizationId: z.uuid().nullable(),
  userId: z.uuid().nullable(),
  sellerOrganizationId: z.uuid().nullable(),
  purchaseId: z.uuid().nullable(),
  invoiceId: z.uuid().nullable(),
  occurredAt: z.iso.datetime(),
  /** Debit positive, credit negative; they sum to zero. */
  entries: z.array(z.object({ account: z.string(), currency: z.string(), amountMinor: z.int() })),
});
export type JournalTransactionShown = z.output<typeof journalTransaction>;
export const listJournalInput = pageInput.extend({ kind: z.string().max(40).optional() });
export const journalPage = pageOf(journalTransaction);
export const journalBalances = z.array(
  z.object({ account: z.string(), currency: z.string(), amountMinor: z.int() }),
);
