import { z } from 'zod';
import { type Call, execute, type Platform, query } from '../../kernel/index.ts';
import { subjectOf } from '../account/open-account.ts';
import { followInvoicePayment } from '../invoice/follow-payment.ts';
import { internally } from '../sync/internally.ts';
import { Unfollowable } from '../sync/unfollowable.ts';
import { syncPurchase } from './sync.ts';

/** Whose purchase it is: found by our id, by the session or by the payment. */
export const locatePurchase = query({
  name: 'billing.purchase.locate',
  summary: 'Finds the purchase an object at the vendor belongs to',
  scope: 'internal',
  tenancy: 'none',
  input: z.union([
    z.strictObject({ id: z.uuid() }),
    z.strictObject({ stripeSessionId: z.string() }),
    z.strictObject({ stripePaymentIntentId: z.string() }),
  ]),
  output: z
    .object({
      id: z.uuid(),
      organizationId: z.uuid().nullable(),
      userId: z.uuid().nullable(),
      status: z.string(),
      stripeSessionId: z.string().nullable(),
    })
    .nullable(),
  run: ({ tx }, by) =>
    tx.billingPurchase.findFirst({
      where: by,
      select: { id: true, organizationId: true, userId: true, status: true, stripeSessionId: true },
    }),
});

/** A payment, or what became of it. It may be heard of before the session that led to it. */
export async function followPayment(platform: Platform, call: Call, paymentId: string): Promise<void> {
  const known = await execute(platform, locatePurchase, call, { stripePaymentIntentId: paymentId });
  if (known?.stripeSessionId) return syncLocated(platform, call, known, known.stripeSessionId);
  const payment = await platform.ports.payments.readPayment(paymentId);
  if (payment.metadata.purchaseId === undefined) return followInvoicePayment(platform, call, payment);
  const found = await purchaseNamedIn(platform, call, payment.metadata);
  if (!found.stripeSessionId) {
    throw new Unfollowable('failed', `The purchase ${found.id} has no session, and yet a payment.`);
  }
  await syncLocated(platform, call, found, found.stripeSessionId);
}

type Located = NonNullable<z.output<typeof locatePurchase.output>>;

export async function purchaseNamedIn(
  platform: Platform,
  call: Call,
  metadata: Readonly<Record<string, string>>,
): Promise<Located> {
  const id = z.uuid().safeParse(metadata.purchaseId);
  if (!id.success) throw new Unfollowable('ignored', 'It was not begun by this platform.');
  const found = await execute(platform, locatePurchase, call, { id: id.data });
  if (found) return found;
  throw new Unfollowable('ignored', `There is no purchase ${id.data} here: it is of another environment.`);
}

export async function syncLocated(
  platform: Platform,
  call: Call,
  purchase: Located,
  sessionId: string,
): Promise<void> {
  const asBuyer = internally(call, 'billing.purchase.sync', subjectOf(purchase));
  await syncPurchase(platform, asBuyer, { purchaseId: purchase.id, sessionId });
}
