import { type Call, execute, type Payments, type Platform } from '../../kernel/index.ts';
import { takeLease } from '../sync/lease.ts';
import type { SyncOutcome } from '../sync/seen.ts';
import { applyPurchase, purchaseLease } from './apply.ts';
import type { PurchaseSeen } from './machine.ts';

/**
 * Brings our purchase to what Stripe says of it. `call` is bound to the buyer. The one way for webhooks, the success
 * page, refunds and the nightly comparison (docs/billing.md, "One way for every event").
 */
export async function syncPurchase(
  platform: Platform,
  call: Call,
  { purchaseId, sessionId }: { readonly purchaseId: string; readonly sessionId: string },
): Promise<SyncOutcome> {
  const { lease } = await execute(platform, takeLease, call, { key: purchaseLease(purchaseId) });
  const seen = await readPurchase(platform.ports.payments, sessionId);
  const { outcome } = await execute(platform, applyPurchase, call, { purchaseId, lease, seen });
  return outcome;
}

async function readPurchase(payments: Payments, sessionId: string): Promise<PurchaseSeen> {
  const session = await payments.readCheckout(sessionId);
  const { paymentIntentId } = session;
  return { session, payment: paymentIntentId ? await payments.readPayment(paymentIntentId) : null };
}
