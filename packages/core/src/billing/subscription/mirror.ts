import type { BillingSubscriptionModel } from '@atrium/db';
import type { Context, SubscriptionSnapshot } from '../../kernel/index.ts';
import type { Account } from '../account/open-account.ts';
import { saysAlready } from '../sync/rewrite.ts';
import { dunnedInvoice } from './standing.ts';
import type { Tier } from './tier.ts';

/** A reading, in the words of our own plans. */
export interface Reading {
  readonly seen: SubscriptionSnapshot;
  readonly tier: Tier;
  /** What the schedule changes to. */
  readonly next: Tier | null;
}

/** Our row of the subscription, made at its first reading. `isNew` then. */
export async function findOrAdopt({ tx }: Context, account: Account, reading: Reading) {
  const { subscriptionId: stripeSubscriptionId } = reading.seen;
  const known = await tx.billingSubscription.findUnique({ where: { stripeSubscriptionId } });
  if (known) return { row: known, isNew: false };
  const { id: accountId, organizationId, userId } = account;
  const row = await tx.billingSubscription.create({
    data: { accountId, organizationId, userId, stripeSubscriptionId, ...columnsOf(reading) },
  });
  return { row, isNew: true };
}

/** Rewrites the row whole. `version` moves only when it says something else than before. */
export async function mirrorSubscription(
  { tx }: Context,
  row: BillingSubscriptionModel,
  reading: Reading,
): Promise<BillingSubscriptionModel> {
  const data = { ...columnsOf(reading), ...(await dunningOf(tx, reading.seen)) };
  if (saysAlready(row, data)) return row;
  return tx.billingSubscription.update({
    where: { id: row.id },
    data: { ...data, version: { increment: 1 } },
  });
}

const columnsOf = ({ seen, tier, next }: Reading) => ({
  product: tier.product,
  planKey: tier.planKey,
  priceId: tier.priceId,
  status: seen.status,
  currentPeriodStart: seen.currentPeriodStart,
  currentPeriodEnd: seen.currentPeriodEnd,
  trialEndsAt: seen.trialEndsAt,
  cancelAtPeriodEnd: seen.cancelAtPeriodEnd,
  canceledAt: seen.canceledAt,
  endedAt: seen.endedAt,
  pendingPlanKey: next?.planKey ?? null,
  pendingPriceId: next?.priceId ?? null,
  stripeScheduleId: seen.scheduleId,
});

/** Set from the open invoice, never counted up. */
async function dunningOf(tx: Context['tx'], seen: SubscriptionSnapshot) {
  const open = dunnedInvoice(seen);
  const ours = open
    ? await tx.billingInvoice.findUnique({
        where: { stripeInvoiceId: open.invoiceId },
        select: { id: true },
      })
    : null;
  return {
    failureCount: open?.attemptCount ?? 0,
    nextAttemptAt: open?.nextAttemptAt ?? null,
    pastDueSince: open?.issuedAt ?? null,
    openInvoiceId: ours?.id ?? null,
  };
}
