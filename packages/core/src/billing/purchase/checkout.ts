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
import { openPurchase } from './open.ts';
import type { startPurchaseInput } from './schemas.ts';
import { syncPurchase } from './sync.ts';

interface Ready {
  readonly purchaseId: string;
  readonly url: string;
}

/** Opens the purchase with us, then its session at Stripe. Each step may be repeated: it finds what the last try made. */
export async function leadToCheckout(
  platform: Platform,
  call: Call,
  input: z.output<typeof startPurchaseInput>,
): Promise<Ready> {
  let opened = await execute(platform, openPurchase, call, input);
  if (opened.isStale) {
    await settleStale(platform, call, opened.purchase);
    opened = await execute(platform, openPurchase, call, input);
  }
  const { purchase, isStale } = opened;
  const { id: purchaseId, checkoutUrl } = purchase;
  if (isStale) {
    throw new DomainError('CONFLICT', 'Your last checkout is just being closed. Try again in a moment.', {
      reason: 'closing',
    });
  }
  if (checkoutUrl) return { purchaseId, url: checkoutUrl };
  const session = await newSession(platform, call, opened).catch(async (cause: unknown) => {
    // Refused for good: the next click begins anew, under another key.
    const isRefused = cause instanceof PaymentsError && cause.kind === 'invalid';
    if (isRefused) await execute(platform, closeUnopened, call, { purchaseId });
    throw cause;
  });
  await execute(platform, recordCheckout, call, { purchaseId, ...session });
  return { purchaseId, url: session.url };
}

type Opened = z.output<typeof openPurchase.output>;

async function newSession(
  platform: Platform,
  call: Call,
  { purchase, account }: Opened,
): Promise<OpenCheckout> {
  const { id: purchaseId, priceId, sellerOrganizationId: sellerId } = purchase;
  return platform.ports.payments.createCheckout(`checkout:${purchaseId}:1`, {
    mode: 'payment',
    customerId: await ensureCustomer(platform, call, account),
    priceIds: [{ priceId: await ensurePrice(platform, call, { priceId, sellerId }), metered: false }],
    metadata: { purchaseId },
    clientReferenceId: purchaseId,
    successUrl: new URL(`/billing/purchase/${purchaseId}`, platform.urls.web).href,
    cancelUrl: new URL(purchase.returnPath, platform.urls.web).href,
    expiresAt: purchase.expiresAt ?? platform.clock.now(),
    trialEndsAt: null,
  });
}

/** Ends a session that is not to be paid any more, and looks whether it was paid before that. */
async function settleStale(
  platform: Platform,
  call: Call,
  { id: purchaseId, stripeSessionId }: { readonly id: string; readonly stripeSessionId: string | null },
): Promise<void> {
  if (!stripeSessionId) return void (await execute(platform, closeUnopened, call, { purchaseId }));
  try {
    await platform.ports.payments.expireCheckout(stripeSessionId);
  } catch (cause) {
    // It is complete or has expired by itself: the look below tells which.
    if (!(cause instanceof PaymentsError) || cause.kind !== 'invalid') throw cause;
  }
  await syncPurchase(platform, call, { purchaseId, sessionId: stripeSessionId });
}

export const recordCheckout = command({
  name: 'billing.purchase.record_checkout',
  summary: 'Notes the session at the vendor that a purchase is paid in',
  scope: 'internal',
  audit: false,
  input: z.object({ purchaseId: z.uuid(), sessionId: z.string(), url: z.url(), expiresAt: z.date() }),
  output: z.object({}),
  run: async ({ tx }, { purchaseId, sessionId, url, expiresAt }) => {
    await tx.billingPurchase.updateMany({
      where: { id: purchaseId, status: 'pending' },
      data: { stripeSessionId: sessionId, checkoutUrl: url, expiresAt },
    });
    return {};
  },
});

/** Nobody was ever given a page to pay it on. */
export const closeUnopened = command({
  name: 'billing.purchase.close_unopened',
  summary: 'Closes a purchase whose checkout was never opened',
  scope: 'internal',
  audit: false,
  input: z.object({ purchaseId: z.uuid() }),
  output: z.object({}),
  run: async ({ tx }, { purchaseId: id }) => {
    await tx.billingPurchase.updateMany({
      where: { id, status: 'pending', stripeSessionId: null },
      data: { status: 'expired' },
    });
    return {};
  },
});
