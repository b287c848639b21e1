import { z } from 'zod';
import { fact } from '../kernel/index.ts';

const purchase = z.object({
  purchaseId: z.uuid(),
  feature: z.string(),
  /** The buyer. */
  userId: z.uuid().nullable(),
  organizationId: z.uuid().nullable(),
  sellerOrganizationId: z.uuid(),
});

/** Money for a purchase has come: once for each. */
export const purchasePaid = fact('billing.purchase.paid', purchase, { audience: 'signed_in' });

/** Money went back: `full` when nothing of it is left. */
export const purchaseRefunded = fact('billing.purchase.refunded', purchase.extend({ full: z.boolean() }), {
  audience: 'signed_in',
});

/** To a seller: something about a sale is new. */
export const saleChanged = fact('billing.sale.changed', z.object({ purchaseId: z.uuid() }), {
  audience: 'billing.sale.read',
});

/** To the account: what it may do may be another now. */
export const entitlementChanged = fact(
  'billing.entitlement.changed',
  /** `userId`: the person it belongs to; null when it is the organization's. */
  z.object({ feature: z.string(), userId: z.uuid().nullable().default(null) }),
  { audience: 'signed_in' },
);

export const subscriptionChanged = fact(
  'billing.subscription.changed',
  z.object({ subscriptionId: z.uuid(), product: z.string(), planKey: z.string(), status: z.string() }),
  { audience: 'organization.view' },
);

/** A try to collect an invoice failed: once a try. */
export const invoiceFailed = fact(
  'billing.invoice.failed',
  z.object({ invoiceId: z.uuid(), attempt: z.int() }),
  { audience: 'billing.manage' },
);

/** Somebody else announced a reading of the object before this one could be written: look once more. */
export const syncOvertaken = fact(
  'billing.sync.overtaken',
  z.union([z.object({ purchaseId: z.uuid() }), z.object({ subscriptionId: z.string() })]),
  { audience: null },
);

export const billingFacts = [
  purchasePaid,
  purchaseRefunded,
  saleChanged,
  entitlementChanged,
  subscriptionChanged,
  invoiceFailed,
  syncOvertaken,
];
