import { getPurchase, holdsFeature, settlePurchase, startPurchase } from '@atrium/core/billing';
import { execute } from '@atrium/core/kernel';
import { type TestMember, testMember } from '@atrium/core/testing';
import type { Market } from './market.ts';

/** A buyer before a checkout, and what can be seen and done from there. */
export async function beginPurchase(market: Market, price?: { amountMinor: number; currency: string }) {
  const { platform, sandbox } = market;
  const { offerId, feature } = await market.sell(price);
  const buyer: TestMember = await testMember(platform);
  const { userId } = buyer;
  const start = () => execute(platform, startPurchase, buyer.call, { offerId, returnPath: '/academy/a' });
  const { purchaseId, url } = await start();
  const sessionId = new URL(url).pathname.split('/').at(-1) ?? '';
  const read = () => execute(platform, getPurchase, buyer.call, { purchaseId });
  return {
    ...{ offerId, feature, buyer, start, purchaseId, url, sessionId, read },
    pay: (card?: string) =>
      sandbox.control<{ outcome: string; message: string | null }>(
        `stripe/checkout/${sessionId}/pay`,
        card ? { card } : {},
      ),
    settle: () => execute(platform, settlePurchase, buyer.call, { purchaseId }),
    owns: () =>
      platform.db.transaction({ organizationId: null, userId }, (tx) =>
        holdsFeature({ tx, now: platform.clock.now() }, { userId }, feature),
      ),
    /** Of the charge and the payment at Stripe, once it is paid. */
    payment: async () => {
      const session = await platform.ports.payments.readCheckout(sessionId);
      const payment = await platform.ports.payments.readPayment(session.paymentIntentId ?? '');
      return { ...payment, chargeId: payment.charge?.chargeId ?? '' };
    },
    books: () => booksOf(market, purchaseId),
  };
}

export type Bought = Awaited<ReturnType<typeof beginPurchase>>;

/** The journal of a purchase, as `kind account amount`, sorted. */
async function booksOf({ platform }: Market, purchaseId: string): Promise<string[]> {
  const staff = { organizationId: null, userId: null, staff: true };
  const rows = await platform.db.transaction(staff, (tx) =>
    tx.journalTransaction.findMany({ where: { purchaseId }, include: { entries: true } }),
  );
  return rows
    .flatMap(({ kind, entries }) => entries.map((entry) => `${kind} ${entry.account} ${entry.amountMinor}`))
    .toSorted();
}
