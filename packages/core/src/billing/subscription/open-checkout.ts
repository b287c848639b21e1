import type { BillingCheckoutModel } from '@atrium/db';
import { z } from 'zod';
import { addSeconds, type Context, command, DomainError, hours, minutes } from '../../kernel/index.ts';
import { accountNow } from '../account/now.ts';
import { type Account, openAccount } from '../account/open-account.ts';
import { priceOfPlan } from '../plan/price-of-plan.ts';
import { startSubscriptionInput } from './schemas.ts';
import { endedStates, planName, subscriptionOf } from './shown.ts';
import { trialEndFor } from './trial-end.ts';

/** As of a purchase: what Stripe grants a session, less the minutes until it is made. */
const openSeconds = hours(23);
const leastSeconds = minutes(40);

/** The one visit to the vendor's pages the organization has open for a product: the present one, or a new one. */
export const openPlanCheckout = command({
  name: 'billing.subscription.open_checkout',
  summary: 'Finds or makes the open checkout of a plan',
  scope: 'internal',
  audit: false,
  input: startSubscriptionInput.extend({ openedBy: z.uuid() }),
  output: z.object({
    checkout: z.custom<BillingCheckoutModel>(),
    account: z.custom<Account>(),
    /** Beside the main price: what is charged beyond the plan's share. */
    meteredPriceId: z.uuid().nullable(),
    isStale: z.boolean(),
  }),
  run: async (ctx, { planKey, interval, returnPath, openedBy }) => {
    const { tx, organizationId } = ctx;
    const account = await openAccount(ctx, { organizationId }, openedBy);
    const { plan, price, meteredPriceId } = await priceOfPlan(ctx, {
      ...{ planKey, interval, currency: account.currency },
    });
    const { product } = plan;
    const lock = `billing:subscription:${organizationId}:${product}`;
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))::text`;
    await refuseSecondSubscription(ctx, product);
    const now = await accountNow(ctx, { organizationId });
    const open = await tx.billingCheckout.findFirst({ where: { organizationId, product, status: 'open' } });
    if (open) {
      const isStale = open.priceId !== price.id || open.expiresAt < addSeconds(ctx.now, leastSeconds);
      return { checkout: open, account, meteredPriceId, isStale };
    }
    const checkout = await tx.billingCheckout.create({
      data: {
        ...{ accountId: account.id, organizationId, product, planKey, priceId: price.id, returnPath },
        ...{ status: 'open', expiresAt: addSeconds(ctx.now, openSeconds), createdAt: ctx.now },
        trialEndsAt: await trialEndFor(ctx, plan, now),
      },
    });
    return { checkout, account, meteredPriceId, isStale: false };
  },
});

async function refuseSecondSubscription(ctx: Context, product: string): Promise<void> {
  const running = await subscriptionOf(ctx, ctx.organizationId, product);
  if (!running || endedStates.includes(running.status)) return;
  const name = await planName(ctx, running.planKey);
  throw new DomainError(
    'CONFLICT',
    `Your organization is on ${name} already. Change the plan instead; nothing was charged.`,
    { reason: 'already_subscribed' },
  );
}
