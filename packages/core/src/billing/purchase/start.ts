import { command, DomainError, type PrepareContext } from '../../kernel/index.ts';
import { internally } from '../sync/internally.ts';
import { asRefusal } from '../sync/vendor-words.ts';
import { leadToCheckout } from './checkout.ts';
import { openedCheckout, startPurchaseInput } from './schemas.ts';

/**
 * Leads the buyer to the vendor's checkout. A second click leads to the same one. Refuses with CONFLICT
 * (`already_owned`, `processing`, `disputed`) what would be paid twice.
 */
export const startPurchase = command({
  name: 'billing.purchase.start',
  summary: 'Begins to buy what an organization sells',
  input: startPurchaseInput,
  output: openedCheckout,
  scope: 'signed_in',
  tenancy: 'none',
  throttles: [
    { key: (_, actor) => (actor.kind === 'user' ? actor.userId : null), capacity: 20, perSeconds: 300 },
  ],
  prepare: async ({ platform, actor, origin }, input) => {
    const call = internally({ origin }, 'billing.purchase.start', { userId: buyerOf(actor) });
    return leadToCheckout(platform, call, input).catch((cause: unknown) => {
      throw asRefusal(cause, 'Nothing was charged.');
    });
  },
  run: async (ctx, _, { purchaseId, url }) => {
    ctx.target('billing.purchase', purchaseId);
    return { url, purchaseId };
  },
});

function buyerOf(actor: PrepareContext['actor']): string {
  if (actor.kind !== 'user') throw new DomainError('FORBIDDEN', 'Only a signed-in person can buy.');
  if (actor.emailVerified) return actor.userId;
  throw new DomainError('FORBIDDEN', 'Confirm your e-mail address first: we sent you a link.', {
    reason: 'email_unverified',
  });
}
