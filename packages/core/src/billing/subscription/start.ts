import { command, organizationOf } from '../../kernel/index.ts';
import { payerOf } from '../account/payer.ts';
import { internally } from '../sync/internally.ts';
import { asRefusal } from '../sync/vendor-words.ts';
import { leadToPlanCheckout } from './checkout.ts';
import { openedPlanCheckout, startSubscriptionInput } from './schemas.ts';

/**
 * Leads to the vendor's checkout of a plan. A second click leads to the same one. Refuses with CONFLICT
 * (`already_subscribed`) where a plan of the product runs.
 */
export const startSubscription = command({
  name: 'billing.subscription.start',
  summary: 'Begins to pay for a plan',
  input: startSubscriptionInput,
  output: openedPlanCheckout,
  scope: 'billing.manage',
  throttles: [{ key: (_, actor) => organizationOf(actor), capacity: 20, perSeconds: 300 }],
  prepare: async ({ platform, actor, origin }, input) => {
    const { organizationId, userId: openedBy } = payerOf(actor);
    const call = internally({ origin }, 'billing.subscription.start', { organizationId });
    return leadToPlanCheckout(platform, call, { ...input, openedBy }).catch((cause: unknown) => {
      throw asRefusal(cause, 'Nothing was charged.');
    });
  },
  run: async (ctx, { planKey }, { checkoutId, url }) => {
    ctx.target('billing.checkout', checkoutId, { planKey });
    return { checkoutId, url };
  },
});
