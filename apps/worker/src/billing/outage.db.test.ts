import { getSale, refundSale, startPurchase } from '@atrium/core/billing';
import { execute } from '@atrium/core/kernel';
import { testMember } from '@atrium/core/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Market, openMarket } from './testing/market.ts';
import { beginPurchase } from './testing/purchase.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
}, 60_000);
afterEach(() => market.sandbox.fault('stripe', 'ok'));
afterAll(() => market.close());

describe('while the payment service does not answer', () => {
  it('a purchase says that nothing was charged, and the next click goes on where this one stopped', async () => {
    const { offerId } = await market.sell();
    const buyer = await testMember(market.platform);
    const start = () =>
      execute(market.platform, startPurchase, buyer.call, { offerId, returnPath: '/academy/a' });
    await market.sandbox.fault('stripe', 'error', 50);
    await expect(start()).rejects.toMatchObject({
      code: 'VENDOR_UNAVAILABLE',
      message: expect.stringMatching(/Nothing was charged\. Try again/),
    });
    await market.sandbox.fault('stripe', 'ok');
    const [first, second] = await Promise.all([start(), start()]);
    expect(second).toEqual(first);
    const mine = { organizationId: null, userId: buyer.userId };
    const rows = await market.platform.db.transaction(mine, (tx) =>
      tx.billingPurchase.count({ where: { userId: buyer.userId } }),
    );
    expect(rows).toBe(1);
  });

  it('and its answer to a refund is lost, the money still goes back once', async () => {
    const bought = await beginPurchase(market);
    await bought.pay();
    await bought.settle();
    await market.work();
    const { purchaseId } = bought;
    const { call } = market.school;
    const wish = { purchaseId, amountMinor: 1000, refundableMinor: 4900, reason: 'asked for' };
    await execute(market.platform, refundSale, call, wish);
    await market.sandbox.fault('stripe', 'lost_answer', 1);
    await market.work();
    expect(await execute(market.platform, getSale, call, { purchaseId })).toMatchObject({
      ...{ status: 'partially_refunded', refundedMinor: 1000, refundableMinor: 3900 },
      refunds: [{ status: 'succeeded', amountMinor: 1000 }],
    });
    expect((await bought.payment()).charge?.refunds).toHaveLength(1);
  });
});
