import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Market, openMarket } from './testing/market.ts';
import { beginPurchase } from './testing/purchase.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
}, 60_000);
afterAll(() => market.close());

describe('buying at Stripe', () => {
  it('opens within a second of the payment, by the page alone or by the webhook alone', async () => {
    const seconds: number[] = [];
    for (const _ of [1, 2, 3]) {
      const byPage = await beginPurchase(market);
      await byPage.pay();
      const paidAt = performance.now();
      await byPage.settle();
      seconds.push((performance.now() - paidAt) / 1000);
      expect(await byPage.owns()).toBe(true);
    }
    expect(Math.min(...seconds)).toBeLessThan(1);

    const byHook = await beginPurchase(market);
    await market.news();
    await byHook.pay();
    for (const event of await market.news()) await market.bring(event);
    await market.work();
    expect(await byHook.owns()).toBe(true);
    expect(market.mails(byHook.buyer.email)).toEqual(['Your receipt for Reading statements']);
    expect(await byHook.books()).toEqual(['payment sales -4900', 'payment stripe_balance 4900']);
  });

  it('with a declined card charges nothing, opens nothing, and the page stays for another card', async () => {
    const bought = await beginPurchase(market);
    const { outcome, message } = await bought.pay('4000 0000 0000 0002');
    expect({ outcome, message }).toEqual({ outcome: 'refused', message: 'Your card was declined.' });
    expect(await bought.settle()).toMatchObject({ status: 'pending', paidMinor: 0, owned: false });
    expect(await bought.books()).toEqual([]);
    await bought.pay();
    expect(await bought.settle()).toMatchObject({ status: 'paid', owned: true });
  });

  it.each([
    ['JPY', 4900, '¥4,900'],
    ['KWD', 12_340, 'KWD 12.340'],
  ])('in %s takes exactly that many of its smallest units', async (currency, amountMinor, words) => {
    const bought = await beginPurchase(market, { currency, amountMinor });
    await bought.pay();
    expect(await bought.settle()).toMatchObject({ status: 'paid', currency, paidMinor: amountMinor });
    expect(await bought.books()).toContain(`payment stripe_balance ${amountMinor}`);
    await market.work();
    const receipt = market.test.sent.find((mail) => mail.to === bought.buyer.email)?.text ?? '';
    expect(receipt.replaceAll('\u00a0', ' ')).toContain(`Paid: ${words}`);
  });
});
