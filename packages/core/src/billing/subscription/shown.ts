import type { BillingSubscriptionModel } from '@atrium/db';
import { addSeconds, type Context } from '../../kernel/index.ts';
import type { Dunning, Subscription } from './schemas.ts';
import { graceSeconds } from './standing.ts';

type Reader = Pick<Context, 'tx'>;

/** States in which a subscription is over: another may be begun. */
export const endedStates = ['canceled', 'incomplete_expired', 'incomplete'];

/** The organization's subscription of a product: the one that runs, else the last one; null when there was none. */
export async function subscriptionOf({ tx }: Reader, organizationId: string, product: string) {
  const rows = await tx.billingSubscription.findMany({
    where: { organizationId, product },
    orderBy: { id: 'desc' },
    take: 20,
  });
  return rows.find(({ status }) => !endedStates.includes(status)) ?? rows[0] ?? null;
}

export async function shownSubscription(ctx: Reader, row: BillingSubscriptionModel): Promise<Subscription> {
  const { tx } = ctx;
  const price = await tx.billingPrice.findUniqueOrThrow({ where: { id: row.priceId } });
  const { pendingPlanKey } = row;
  return {
    subscriptionId: row.id,
    product: row.product,
    planKey: row.planKey,
    planName: await planName(ctx, row.planKey),
    status: row.status,
    currency: price.currency,
    amountMinor: Number(price.amountMinor),
    interval: price.interval === 'year' ? 'year' : 'month',
    currentPeriodStart: row.currentPeriodStart.toISOString(),
    currentPeriodEnd: row.currentPeriodEnd.toISOString(),
    trialEndsAt: row.trialEndsAt?.toISOString() ?? null,
    cancelAtPeriodEnd: row.cancelAtPeriodEnd,
    endedAt: row.endedAt?.toISOString() ?? null,
    pending: pendingPlanKey
      ? {
          planKey: pendingPlanKey,
          planName: await planName(ctx, pendingPlanKey),
          at: row.currentPeriodEnd.toISOString(),
        }
      : null,
    dunning: await dunningOf(ctx, row),
  };
}

export const planName = async ({ tx }: Reader, key: string): Promise<string> =>
  (await tx.billingPlan.findUniqueOrThrow({ where: { key }, select: { name: true } })).name;

/** What is owed for a plan that still runs; paying for one that is over would bring nothing back. */
export async function dunningOf({ tx }: Reader, row: BillingSubscriptionModel): Promise<Dunning | null> {
  const { openInvoiceId, pastDueSince } = row;
  const invoice = openInvoiceId && (await tx.billingInvoice.findUnique({ where: { id: openInvoiceId } }));
  if (!invoice || !pastDueSince || endedStates.includes(row.status)) return null;
  return {
    invoiceId: invoice.id,
    dueMinor: Number(invoice.dueMinor),
    currency: invoice.currency,
    attempts: row.failureCount,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    graceEndsAt: addSeconds(pastDueSince, graceSeconds).toISOString(),
    hostedUrl: invoice.hostedUrl,
  };
}
