import { z } from 'zod';
import {
  type Call,
  command,
  DomainError,
  execute,
  type OpenCheckout,
  PaymentsError,
  type Platform,
} from '../../kernel/index.ts';
import { ensureCustomer } from '../catalogue/customer.ts';
import { ensurePrice } from '../catalogue/price.ts';
import { untilApplied } from '../sync/until-applied.ts';
import { openPlanCheckout } from './open-checkout.ts';
import { syncSubscription } from './sync.ts';

type Input = z.input<typeof openPlanCheckout.input>;

/** Opens the checkout with us, then its session at Stripe. Each step may be repeated: it finds what the last try made. */
export async function leadToPlanCheckout(platform: Platform, call: Call, input: Input) {
  let opened = await execute(platform, openPlanCheckout, call, input);
  if (opened.isStale) {
    await endCheckout(platform, call, opened.checkout);
    opened = await execute(platform, openPlanCheckout, call, input);
  }
  const { checkout, isStale } = opened;
  const { id: checkoutId } = checkout;
  if (isStale) {
    throw new DomainError('CONFLICT', 'Your last checkout is just being closed. Try again in a moment.', {
      reason: 'closing',
    });
  }
  if (checkout.url) return { checkoutId, url: checkout.url };
  const session = await newSession(platform, call, opened).catch(async (cause: unknown) => {
    // Refused for good: the next click begins anew, under another key.
    const isRefused = cause instanceof PaymentsError && cause.kind === 'invalid';
    if (isRefused) await execute(platform, recordPlanCheckout, call, { checkoutId, status: 'expired' });
    throw cause;
  });
  const { sessionId: stripeSessionId, url } = session;
  await execute(platform, recordPlanCheckout, call, { checkoutId, stripeSessionId, url });
  return { checkoutId, url };
}

type Opened = z.output<typeof openPlanCheckout.output>;

async function newSession(
  platform: Platform,
  call: Call,
  { checkout, account, meteredPriceId }: Opened,
): Promise<OpenCheckout> {
  const { id: checkoutId, priceId, returnPath, trialEndsAt, expiresAt } = checkout;
  const atStripe = (id: string) => ensurePrice(platform, call, { priceId: id, sellerId: null });
  return platform.ports.payments.createCheckout(`checkout:${checkoutId}:1`, {
    mode: 'subscription',
    customerId: await ensureCustomer(platform, call, account),
    priceIds: [
      { priceId: await atStripe(priceId), metered: false },
      ...(meteredPriceId ? [{ priceId: await atStripe(meteredPriceId), metered: true }] : []),
    ],
    metadata: { checkoutId },
    clientReferenceId: checkoutId,
    successUrl: new URL(`/billing/subscription/${checkoutId}`, platform.urls.web).href,
    cancelUrl: new URL(returnPath, platform.urls.web).href,
    ...{ expiresAt, trialEndsAt },
  });
}

/** Ends a visit that is not to be finished any more, and looks whether it was finished before that. */
async function endCheckout(
  platform: Platform,
  call: Call,
  { id: checkoutId, stripeSessionId }: { readonly id: string; readonly stripeSessionId: string | null },
): Promise<void> {
  if (stripeSessionId) {
    try {
      await platform.ports.payments.expireCheckout(stripeSessionId);
    } catch (cause) {
      if (!(cause instanceof PaymentsError) || cause.kind !== 'invalid') throw cause;
    }
    return settlePlanCheckout(platform, call, { checkoutId, stripeSessionId });
  }
  await execute(platform, recordPlanCheckout, call, { checkoutId, status: 'expired' });
}

/** Looks what became of a visit: the same reading as the webhook's. */
export async function settlePlanCheckout(
  platform: Platform,
  call: Call,
  { checkoutId, stripeSessionId }: { readonly checkoutId: string; readonly stripeSessionId: string },
): Promise<void> {
  const session = await platform.ports.payments.readCheckout(stripeSessionId);
  if (session.metadata.checkoutId !== checkoutId) {
    throw new DomainError('CONFLICT', `The session ${stripeSessionId} is not one of this checkout.`);
  }
  const { subscriptionId } = session;
  if (subscriptionId) await untilApplied(() => syncSubscription(platform, call, subscriptionId));
  else if (session.status !== 'open') {
    await execute(platform, recordPlanCheckout, call, { checkoutId, status: 'expired' });
  }
}

export const recordPlanCheckout = command({
  name: 'billing.subscription.record_checkout',
  summary: 'Notes the session at the vendor, or the end, of a checkout',
  scope: 'internal',
  audit: false,
  input: z.object({
    checkoutId: z.uuid(),
    stripeSessionId: z.string().optional(),
    url: z.url().optional(),
    status: z.literal('expired').optional(),
  }),
  output: z.object({}),
  run: async ({ tx }, { checkoutId: id, stripeSessionId, url, status }) => {
    await tx.billingCheckout.updateMany({
      where: { id, status: 'open' },
      data: {
        ...(stripeSessionId && { stripeSessionId }),
        ...(url && { url }),
        ...(status && { status }),
      },
    });
    return {};
  },
});
