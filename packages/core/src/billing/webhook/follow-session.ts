import { z } from 'zod';
import { type Call, type CheckoutSnapshot, execute, type Platform, query } from '../../kernel/index.ts';
import { locatePurchase, purchaseNamedIn, syncLocated } from '../purchase/follow.ts';
import { settlePlanCheckout } from '../subscription/checkout.ts';
import { internally } from '../sync/internally.ts';
import { Unfollowable } from '../sync/unfollowable.ts';

/** A session of Stripe's checkout: of a purchase, or of a plan. */
export async function followSession(platform: Platform, call: Call, sessionId: string): Promise<void> {
  const known = await execute(platform, locatePurchase, call, { stripeSessionId: sessionId });
  if (known) return syncLocated(platform, call, known, sessionId);
  const session = await platform.ports.payments.readCheckout(sessionId);
  if (session.mode === 'subscription') return followPlanCheckout(platform, call, session);
  await syncLocated(platform, call, await purchaseNamedIn(platform, call, session.metadata), sessionId);
}

async function followPlanCheckout(platform: Platform, call: Call, session: CheckoutSnapshot): Promise<void> {
  const id = z.uuid().safeParse(session.metadata.checkoutId);
  if (!id.success) throw new Unfollowable('ignored', 'It was not begun by this platform.');
  const found = await execute(platform, locatePlanCheckout, call, { checkoutId: id.data });
  if (!found) {
    throw new Unfollowable('ignored', `There is no checkout ${id.data} here: it is of another environment.`);
  }
  const asOwner = internally(call, 'billing.subscription.sync', found);
  await settlePlanCheckout(platform, asOwner, { checkoutId: id.data, stripeSessionId: session.sessionId });
}

export const locatePlanCheckout = query({
  name: 'billing.subscription.locate_checkout',
  summary: 'Finds whose a checkout of a plan is',
  scope: 'internal',
  tenancy: 'none',
  input: z.object({ checkoutId: z.uuid() }),
  output: z.object({ organizationId: z.uuid() }).nullable(),
  run: async ({ tx }, { checkoutId: id }) => {
    const found = await tx.billingCheckout.findUnique({ where: { id }, select: { organizationId: true } });
    return found?.organizationId ? { organizationId: found.organizationId } : null;
  },
});
