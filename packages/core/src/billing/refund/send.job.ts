import { z } from 'zod';
import { command, execute, job, notFound, PaymentsError, query } from '../../kernel/index.ts';
import { subjectOf } from '../account/open-account.ts';
import { locatePurchase } from '../purchase/follow.ts';
import { syncPurchase } from '../purchase/sync.ts';
import { internally } from '../sync/internally.ts';

const one = z.object({ refundId: z.uuid() });

export const findRefund = query({
  name: 'billing.refund.find',
  summary: 'Finds a refund that is to be sent',
  scope: 'internal',
  input: one,
  output: z.object({
    status: z.string(),
    amountMinor: z.int(),
    purchaseId: z.uuid(),
    paymentIntentId: z.string().nullable(),
  }),
  run: async ({ tx }, { refundId }) => {
    const found = await tx.billingRefund.findUnique({
      where: { id: refundId },
      include: { purchase: { select: { stripePaymentIntentId: true } } },
    });
    if (!found) throw notFound('This refund');
    const { status, amountMinor, purchaseId, purchase } = found;
    return {
      ...{ status, purchaseId, amountMinor: Number(amountMinor) },
      paymentIntentId: purchase.stripePaymentIntentId,
    };
  },
});

export const failRefund = command({
  name: 'billing.refund.fail',
  summary: 'Notes that the vendor did not take a refund',
  scope: 'internal',
  audit: false,
  input: one.extend({ failure: z.string() }),
  output: z.object({}),
  run: async ({ tx }, { refundId: id, failure }) => {
    await tx.billingRefund.updateMany({
      where: { id, status: 'requested' },
      data: { status: 'failed', failure },
    });
    return {};
  },
});

/** What Stripe answers to a refund that no repeat will change. */
const forGood = ['invalid', 'not_found', 'declined', 'needs_action'];

/** Sends one refund to Stripe, under a key of its own row, and reads what came of it. */
export const sendRefund = job({
  name: 'billing.refund.send',
  payload: one,
  run: async ({ platform, actor, origin }, { refundId }) => {
    const call = { actor, origin };
    const { status, amountMinor, purchaseId, paymentIntentId } = await execute(platform, findRefund, call, {
      refundId,
    });
    if (status !== 'requested' || !paymentIntentId) return;
    try {
      const metadata = { refundId, purchaseId };
      await platform.ports.payments.refund(`refund:${refundId}:1`, {
        paymentIntentId,
        amountMinor,
        metadata,
      });
    } catch (cause) {
      if (!(cause instanceof PaymentsError) || !forGood.includes(cause.kind)) throw cause;
      const failure = `The payment service did not take it (${cause.code ?? cause.kind}). Nothing was given back.`;
      await execute(platform, failRefund, call, { refundId, failure });
    }
    const asPlatform = internally({ origin }, 'billing.refund.send', null);
    const found = await execute(platform, locatePurchase, asPlatform, { id: purchaseId });
    if (!found?.stripeSessionId) return;
    const asBuyer = internally({ origin }, 'billing.refund.send', subjectOf(found));
    await syncPurchase(platform, asBuyer, { purchaseId, sessionId: found.stripeSessionId });
  },
});
