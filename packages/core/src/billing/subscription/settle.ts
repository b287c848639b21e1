import { z } from 'zod';
import { type Context, command, execute, notFound, organizationOf, query } from '../../kernel/index.ts';
import { payerOf } from '../account/payer.ts';
import { internally } from '../sync/internally.ts';
import { asRefusal } from '../sync/vendor-words.ts';
import { settlePlanCheckout } from './checkout.ts';
import { oneCheckout, settledCheckout } from './schemas.ts';
import { shownSubscription, subscriptionOf } from './shown.ts';

export const findPlanCheckout = query({
  name: 'billing.subscription.find_checkout',
  summary: 'Finds a checkout of the organization',
  scope: 'internal',
  input: oneCheckout,
  output: z.object({ status: z.string(), stripeSessionId: z.string().nullable() }),
  run: (ctx, { checkoutId }) => ownCheckout(ctx, checkoutId),
});

/** What the page asks on which the vendor leaves the customer: the same reading as the webhook's, whichever comes first. */
export const settleSubscription = command({
  name: 'billing.subscription.settle',
  summary: 'Looks at the payment service whether a plan has begun',
  input: oneCheckout,
  output: settledCheckout,
  scope: 'billing.manage',
  audit: false,
  throttles: [{ key: (_, actor) => organizationOf(actor), capacity: 30, perSeconds: 60 }],
  prepare: async ({ platform, actor, origin }, { checkoutId }) => {
    const { organizationId } = payerOf(actor);
    const call = internally({ origin }, 'billing.subscription.settle', { organizationId });
    const { status, stripeSessionId } = await execute(platform, findPlanCheckout, call, { checkoutId });
    if (status !== 'open' || !stripeSessionId) return;
    await settlePlanCheckout(platform, call, { checkoutId, stripeSessionId }).catch((cause: unknown) => {
      throw asRefusal(cause, 'If you paid, it is not lost: your plan begins by itself.');
    });
  },
  run: async (ctx, { checkoutId }) => {
    const { status, returnPath, product } = await ownCheckout(ctx, checkoutId);
    const row = await subscriptionOf(ctx, ctx.organizationId, product);
    return {
      status: status as z.output<typeof settledCheckout>['status'],
      returnPath,
      subscription: row && (await shownSubscription(ctx, row)),
    };
  },
});

async function ownCheckout({ tx, organizationId }: Context, id: string) {
  const found = await tx.billingCheckout.findFirst({ where: { id, organizationId } });
  if (!found) throw notFound('This checkout');
  return found;
}
