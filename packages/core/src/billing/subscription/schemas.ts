import { z } from 'zod';
import { returnPath } from '../purchase/schemas.ts';

/** What is owed and was tried in vain. */
export const dunning = z.object({
  invoiceId: z.uuid(),
  dueMinor: z.int(),
  currency: z.string(),
  attempts: z.int(),
  /** Null: there will be no further try. */
  nextAttemptAt: z.iso.datetime().nullable(),
  /** From then on reading only. */
  graceEndsAt: z.iso.datetime(),
  /** The vendor's page of the invoice, to pay it there. */
  hostedUrl: z.string().nullable(),
});
export type Dunning = z.output<typeof dunning>;

export const subscription = z.object({
  subscriptionId: z.uuid(),
  product: z.string(),
  planKey: z.string(),
  planName: z.string(),
  /** incomplete | incomplete_expired | trialing | active | past_due | unpaid | paused | canceled */
  status: z.string(),
  currency: z.string(),
  amountMinor: z.int(),
  interval: z.enum(['month', 'year']),
  currentPeriodStart: z.iso.datetime(),
  currentPeriodEnd: z.iso.datetime(),
  trialEndsAt: z.iso.datetime().nullable(),
  cancelAtPeriodEnd: z.boolean(),
  endedAt: z.iso.datetime().nullable(),
  /** A change that waits for the period's end. */
  pending: z.object({ planKey: z.string(), planName: z.string(), at: z.iso.datetime() }).nullable(),
  dunning: dunning.nullable(),
});
export type Subscription = z.output<typeof subscription>;

/** What the organization may do with a product now, and why. */
export const productStatus = z.object({
  product: z.string(),
  level: z.enum(['full', 'grace', 'read_only', 'none']),
  planKey: z.string().nullable(),
  planName: z.string().nullable(),
  /** In a time that is not paid for yet. */
  trial: z.boolean(),
  /** When this level ends by itself. */
  endsAt: z.iso.datetime().nullable(),
  dunning: dunning.nullable(),
});
export type ProductStatus = z.output<typeof productStatus>;

export const oneProduct = z.strictObject({ product: z.string().max(40) });
const interval = z.enum(['month', 'year']);

export const startSubscriptionInput = z.strictObject({
  planKey: z.string().max(80),
  interval: interval.default('month'),
  returnPath,
});
export const openedPlanCheckout = z.object({ url: z.url(), checkoutId: z.uuid() });
export const oneCheckout = z.strictObject({ checkoutId: z.uuid() });
export const settledCheckout = z.object({
  status: z.enum(['open', 'complete', 'expired']),
  returnPath: z.string(),
  subscription: subscription.nullable(),
});

/** Which plan to change to; without an interval the present one stays. */
export const changePlanInput = oneProduct.extend({
  planKey: z.string().max(80),
  interval: interval.optional(),
});
export const upgradePreview = z.object({
  planKey: z.string(),
  planName: z.string(),
  /** Taken at once. */
  dueMinor: z.int(),
  currency: z.string(),
  lines: z.array(z.object({ description: z.string(), amountMinor: z.int() })),
  /** Pass it on to `upgrade`: the amount shown is then the amount taken. */
  prorationAt: z.iso.datetime(),
});
export type UpgradePreview = z.output<typeof upgradePreview>;
export const upgradeInput = changePlanInput.extend({ prorationAt: z.iso.datetime() });

export const openPortalInput = z.strictObject({
  returnPath,
  /** Straight to the card. */
  flow: z.literal('payment_method').optional(),
});
export const openedPortal = z.object({ url: z.url() });
