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

  it.each([
    [50, 2450, 'paid'],
    [100, 0, 'paid'],
  ])('with a code of %i %% off takes %i, and the books say why', async (percent, paidMinor, status) => {
    const code = `OFF${percent}`;
    await promotion(code, percent);
    const bought = await beginPurchase(market);
    await market.sandbox.control(`stripe/checkout/${bought.sessionId}/pay`, { promotionCode: code });
    expect(await bought.settle()).toMatchObject({
      ...{ status, paidMinor, owned: true, promotionCode: code },
      ...{ amountMinor: 4900, discountMinor: 4900 - paidMinor },
    });
    expect(await bought.books()).toEqual(
      [
        `payment discounts ${4900 - paidMinor}`,
        'payment sales -4900',
        ...(paidMinor > 0 ? [`payment stripe_balance ${paidMinor}`] : []),
      ].toSorted(),
    );
  });
});

/** As the seller would make it on Stripe's own pages. */
async function promotion(code: string, percent: number): Promise<void> {
  const post = async (path: string, form: Record<string, string>) => {
    const answer = await fetch(`${market.sandbox.url}/v1/${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_sandbox', 'idempotency-key': `${path}:${code}` },
      body: new URLSearchParams(form),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { id: string };
  };
  const { id } = await post('coupons', { percent_off: String(percent), duration: 'once' });
  await post('promotion_codes', { code, 'promotion[type]': 'coupon', 'promotion[coupon]': id });
}
