import { z } from 'zod';
import { type Context, command, type SubscriptionSnapshot } from '../../kernel/index.ts';
import { observeAccount } from '../account/observe.ts';
import { accountColumns } from '../account/open-account.ts';
import { syncOvertaken } from '../events.ts';
import { type InvoiceChange, mirrorInvoices } from '../invoice/mirror.ts';
import { movementsOf } from '../invoice/movements.ts';
import { postMovements } from '../journal/post.ts';
import { holdsLease } from '../sync/lease.ts';
import { seenUnder, syncOutcome } from '../sync/seen.ts';
import { grantTier } from './grant.ts';
import { findOrAdopt, mirrorSubscription } from './mirror.ts';
import { tellOfSubscription } from './tell.ts';
import { tierOf } from './tier.ts';

export const subscriptionLease = (subscriptionId: string): string => `stripe:subscription:${subscriptionId}`;

/** Rewrites the mirror from what was read, and adds to the ledgers what they miss. A repeat changes nothing. */
export const applySubscription = command({
  name: 'billing.subscription.apply',
  summary: 'Brings a subscription to what the vendor says of it',
  scope: 'internal',
  audit: false,
  input: z.object({ accountId: z.uuid(), ...seenUnder<SubscriptionSnapshot>() }),
  output: syncOutcome,
  run: async (ctx, { accountId, lease, seen }) => {
    const { subscriptionId } = seen;
    if (!(await holdsLease(ctx.tx, subscriptionLease(subscriptionId), lease))) {
      ctx.record(syncOvertaken, { subscriptionId });
      return { outcome: 'overtaken' as const };
    }
    const account = await ctx.tx.billingAccount.findUniqueOrThrow({
      where: { id: accountId },
      select: accountColumns,
    });
    const tier = await tierOf(ctx, seen.priceId);
    const next = seen.nextPriceId === null ? null : await tierOf(ctx, seen.nextPriceId);
    const reading = { seen, tier, next };
    const { row, isNew } = await findOrAdopt(ctx, account, reading);
    const invoices = await mirrorInvoices(ctx, row, seen.invoices);
    const after = await mirrorSubscription(ctx, row, reading);
    await keepBooks(ctx, invoices);
    await grantTier(ctx, after, reading);
    await observeAccount(ctx, accountId, seen);
    await closeCheckout(ctx, seen);
    await tellOfSubscription(ctx, { before: isNew ? null : row, after, invoices, seen });
    return { outcome: 'applied' as const };
  },
});

async function keepBooks(ctx: Context, invoices: readonly InvoiceChange[]): Promise<void> {
  for (const { after, seen } of invoices) {
    const { id: invoiceId, organizationId, userId } = after;
    const owners = { organizationId, userId, sellerOrganizationId: null };
    await postMovements(ctx, { ...owners, invoiceId }, movementsOf(seen));
  }
}

/** The visit to the vendor's pages that led here has come to its end. */
async function closeCheckout({ tx }: Context, { metadata }: SubscriptionSnapshot): Promise<void> {
  const id = z.uuid().safeParse(metadata.checkoutId);
  if (!id.success) return;
  await tx.billingCheckout.updateMany({
    where: { id: id.data, status: 'open' },
    data: { status: 'complete' },
  });
}
