import type { BillingPurchaseModel } from '@atrium/db';
import { z } from 'zod';
import { addSeconds, type Context, command, hours, minutes, notFound } from '../../kernel/index.ts';
import { type Account, openAccount } from '../account/open-account.ts';
import { refuseSecondPurchase } from './refuse-second.ts';
import { returnPath } from './schemas.ts';

/** Stripe keeps a session for at most 24 h from its making, by real time, which may come minutes after our row. */
const openSeconds = hours(23);
/** A session must be made at least 30 minutes before it expires. */
const leastSeconds = minutes(40);

/**
 * The one purchase of this offer the buyer has open: the present one, or a new one. `isStale`: begun at another price
 * or run out; it has to be settled first, because it may have been paid meanwhile.
 */
export const openPurchase = command({
  name: 'billing.purchase.open',
  summary: 'Finds or makes the open purchase of an offer',
  scope: 'internal',
  audit: false,
  input: z.object({ offerId: z.uuid(), returnPath }),
  output: z.object({
    purchase: z.custom<BillingPurchaseModel>(),
    account: z.custom<Account>(),
    isStale: z.boolean(),
  }),
  run: async (ctx, input) => {
    const { tx, userId } = ctx;
    const lock = `billing:purchase:${userId}:${input.offerId}`;
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))::text`;
    const { offer, price } = await forSale(ctx, input.offerId);
    await refuseSecondPurchase(ctx, offer);
    const account = await openAccount(ctx, { userId }, userId);
    const pending = await tx.billingPurchase.findFirst({
      where: { userId, offerId: offer.id, status: 'pending' },
    });
    if (pending) {
      const lastsTill = pending.expiresAt ?? ctx.now;
      const isStale = pending.priceId !== price.id || lastsTill < addSeconds(ctx.now, leastSeconds);
      return { purchase: pending, account, isStale };
    }
    const purchase = await tx.billingPurchase.create({
      data: {
        ...{ accountId: account.id, userId, offerId: offer.id, sellerOrganizationId: offer.organizationId },
        ...{ feature: offer.feature, name: offer.name, returnPath: input.returnPath },
        ...{ priceId: price.id, currency: price.currency, amountMinor: price.amountMinor },
        ...{ status: 'pending', expiresAt: addSeconds(ctx.now, openSeconds), createdAt: ctx.now },
      },
    });
    return { purchase, account, isStale: false };
  },
});

async function forSale({ tx }: Context, offerId: string) {
  const offer = await tx.billingOffer.findFirst({ where: { id: offerId, active: true } });
  const price = await tx.billingPrice.findFirst({ where: { offerId, active: true } });
  if (!offer || !price) throw notFound('This offer');
  return { offer, price };
}
