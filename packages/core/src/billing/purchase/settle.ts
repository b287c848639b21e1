import { type Context, command, execute, notFound } from '../../kernel/index.ts';
import { internally } from '../sync/internally.ts';
import { untilApplied } from '../sync/until-applied.ts';
import { asRefusal } from '../sync/vendor-words.ts';
import { locatePurchase } from './follow.ts';
import { openStates, type PurchaseState } from './machine.ts';
import { shownPurchase } from './row.ts';
import { onePurchase, purchase } from './schemas.ts';
import { syncPurchase } from './sync.ts';

/** What the page asks on which the vendor leaves the buyer: the same reading as the webhook's, whichever comes first. */
export const settlePurchase = command({
  name: 'billing.purchase.settle',
  summary: 'Looks at the payment service whether a purchase of mine is paid',
  input: onePurchase,
  output: purchase,
  scope: 'signed_in',
  tenancy: 'none',
  audit: false,
  throttles: [
    { key: (_, actor) => (actor.kind === 'user' ? actor.userId : null), capacity: 30, perSeconds: 60 },
  ],
  prepare: async ({ platform, actor, origin }, { purchaseId }) => {
    if (actor.kind !== 'user') return;
    const call = internally({ origin }, 'billing.purchase.settle', { userId: actor.userId });
    const found = await execute(platform, locatePurchase, call, { id: purchaseId });
    if (found?.userId !== actor.userId || !found.stripeSessionId) return;
    if (!openStates.includes(found.status as PurchaseState)) return;
    const sessionId = found.stripeSessionId;
    const look = () => syncPurchase(platform, call, { purchaseId, sessionId });
    await untilApplied(look).catch((cause: unknown) => {
      throw asRefusal(cause, 'If you paid, it is not lost: what you bought opens by itself.');
    });
  },
  run: async (ctx, { purchaseId }) => shownPurchase(await ownPurchase(ctx, purchaseId)),
});

/** The actor's own purchase; another's is NOT_FOUND. */
export async function ownPurchase({ tx, userId }: Context, id: string) {
  const found = await tx.billingPurchase.findFirst({ where: { id, userId } });
  if (!found) throw notFound('This purchase');
  return found;
}
