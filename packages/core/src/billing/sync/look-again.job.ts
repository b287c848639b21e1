import { z } from 'zod';
import { execute, job } from '../../kernel/index.ts';
import { subjectOf } from '../account/open-account.ts';
import { locatePurchase } from '../purchase/follow.ts';
import { syncPurchase } from '../purchase/sync.ts';
import { syncSubscription } from '../subscription/sync.ts';
import { internally } from './internally.ts';

/** In case whoever overtook a reading died before writing its own. Finds nothing to do where they did not. */
export const lookAgain = job({
  name: 'billing.sync.look_again',
  payload: z.union([z.object({ purchaseId: z.uuid() }), z.object({ subscriptionId: z.string() })]),
  run: async ({ platform, origin }, about) => {
    const call = internally({ origin }, 'billing.sync.look_again', null);
    if ('subscriptionId' in about) return void (await syncSubscription(platform, call, about.subscriptionId));
    const found = await execute(platform, locatePurchase, call, { id: about.purchaseId });
    if (!found?.stripeSessionId) return;
    const asBuyer = internally(call, 'billing.sync.look_again', subjectOf(found));
    await syncPurchase(platform, asBuyer, { purchaseId: found.id, sessionId: found.stripeSessionId });
  },
});
