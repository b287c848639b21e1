import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute, PaymentsError } from '../../kernel/index.ts';
import { runReport } from '../../reports/index.ts';
import { runJobs, type TestMember, testMember } from '../../testing/index.ts';
import { holdsFeature } from '../entitlement/access-of.ts';
import { giveGift } from '../gift/give.ts';
import { revokeGift } from '../gift/revoke.ts';
import { settlePurchase } from '../purchase/settle.ts';
import { startPurchase } from '../purchase/start.ts';
import { getSale } from '../sale/get.ts';
import { listSales } from '../sale/list.ts';
import { summarizeSales } from '../sale/summary.ts';
import { changeCharge, payAt } from '../testing/scripted-payments.ts';
import { type TestShop, testShop } from '../testing/shop.ts';
import { previewRefund } from './preview.ts';
import { refundSale } from './refund.ts';

let shop: TestShop;
let count = 0;
beforeAll(async () => {
  shop = await testShop();
});
afterAll(() => shop.close());

/** A sale that is paid, at a vendor that takes refunds. */
async function sold() {
  const feature = `market.course:${++count}`;
  const offerId = await shop.sell(feature);
  const buyer = await testMember(shop.platform);
  const { purchaseId, url } = await execute(shop.platform, startPurchase, buyer.call, {
    offerId,
    returnPath: '/',
  });
  const payment = payAt(shop.script, url.split('/').at(-1) ?? '');
  await execute(shop.platform, settlePurchase, buyer.call, { purchaseId });
  await runJobs(shop.platform);
  shop.script.onRefund = (id, refund) =>
    changeCharge(shop.script, payment, ({ refunds }) => ({
      refunds: [
        ...refunds,
        {
          ...{ refundId: id, currency: 'usd', status: 'succeeded', createdAt: shop.clock.now() },
          ...{ amountMinor: refund.amountMinor, metadata: refund.metadata },
        },
      ],
    }));
  const { call } = shop.seller;
  const preview = (amountMinor?: number) =>
    execute(shop.platform, previewRefund, call, { purchaseId, ...(amountMinor && { amountMinor }) });
  const refund = (amountMinor: number, refundableMinor: number) =>
    execute(shop.platform, refundSale, call, {
      purchaseId,
      amountMinor,
      refundableMinor,
      reason: 'asked for',
    });
  const read = () => execute(shop.platform, getSale, call, { purchaseId });
  return { ...{ feature, offerId, buyer, purchaseId, payment, preview, refund, read } };
}

const owns = ({ userId }: TestMember, feature: string) =>
  shop.platform.db.transaction({ organizationId: null, userId }, (tx) =>
    holdsFeature({ tx, now: shop.clock.now() }, { userId }, feature),
  );

describe('a refund', () => {
  it('says before what it will do, keeps a part open and closes with the whole', async () => {
    const sale = await sold();
    expect(await sale.preview(1470)).toMatchObject({ closes: false, refundableMinor: 4900 });
    await sale.refund(1470, 4900);
    await runJobs(shop.platform);
    expect(await sale.read()).toMatchObject({ status: 'partially_refunded', refundableMinor: 3430 });
    expect(await owns(sale.buyer, sale.feature)).toBe(true);
    const whole = await sale.preview();
    expect(whole).toMatchObject({ closes: true, amountMinor: 3430 });
    expect(whole.effect).toContain('$34.30 goes back');
    await sale.refund(3430, 3430);
    await runJobs(shop.platform);
    expect(await sale.read()).toMatchObject({ status: 'refunded', refundableMinor: 0 });
    expect(await owns(sale.buyer, sale.feature)).toBe(false);
    const mails = shop.sent.filter((mail) => mail.to === sale.buyer.email).map((mail) => mail.subject);
    expect(mails).toEqual([
      'Your receipt for Reading statements',
      'Your refund for Reading statements',
      'Your refund for Reading statements',
    ]);
  });

  it('clicked twice is one: the second finds that something has changed', async () => {
    const sale = await sold();
    const [first, second] = await Promise.allSettled([sale.refund(1000, 4900), sale.refund(1000, 4900)]);
    const outcomes = [first, second].map(({ status }) => status).toSorted();
    expect(outcomes).toEqual(['fulfilled', 'rejected']);
    await runJobs(shop.platform);
    expect((await sale.read()).refundedMinor).toBe(1000);
  });

  it('is never more than is left', async () => {
    const sale = await sold();
    await expect(sale.refund(5000, 4900)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await sale.refund(4900, 4900);
    await expect(sale.refund(1, 0)).rejects.toMatchObject({ details: { reason: 'nothing_left' } });
  });

  it('that the vendor does not take says so, and leaves everything as it was', async () => {
    const sale = await sold();
    shop.script.onRefund = () => {
      throw new PaymentsError('invalid', 'no', 'charge_disputed');
    };
    await sale.refund(4900, 4900);
    await runJobs(shop.platform);
    const after = await sale.read();
    expect(after).toMatchObject({ status: 'paid', refundableMinor: 4900, refunds: [{ status: 'failed' }] });
    expect(after.refunds[0]?.failure).toContain('Nothing was given back');
    expect(await owns(sale.buyer, sale.feature)).toBe(true);
  });
});

describe('a gift', () => {
  it('opens without a payment, is no sale in money, and can be taken back', async () => {
    const feature = `market.course:${++count}`;
    const offerId = await shop.sell(feature);
    const friend = await testMember(shop.platform);
    const { call } = shop.seller;
    const give = () => execute(shop.platform, giveGift, call, { offerId, email: friend.email });
    const { purchaseId } = await give();
    expect(await owns(friend, feature)).toBe(true);
    await expect(give()).rejects.toMatchObject({ details: { reason: 'already_owned' } });
    await runJobs(shop.platform);
    expect(shop.sent.at(-1)).toMatchObject({
      to: friend.email,
      subject: 'You were given Reading statements',
    });
    const summary = await execute(shop.platform, summarizeSales, call, { feature });
    expect(summary).toMatchObject({ totals: [], gifts: 1, paid: 0 });
    await execute(shop.platform, revokeGift, call, { purchaseId });
    expect(await owns(friend, feature)).toBe(false);
  });

  it('to an address without an account is refused, and a purchase is not taken back as a gift', async () => {
    const sale = await sold();
    const { call } = shop.seller;
    const unknown = execute(shop.platform, giveGift, call, {
      offerId: sale.offerId,
      email: 'no@body.example',
    });
    await expect(unknown).rejects.toMatchObject({ details: { reason: 'unknown_person' } });
    const taken = execute(shop.platform, revokeGift, call, { purchaseId: sale.purchaseId });
    await expect(taken).rejects.toMatchObject({ details: { reason: 'not_a_gift' } });
  });
});

describe('sales', () => {
  it('are listed, found by the buyer, summed up and exported with the same figures', async () => {
    const sale = await sold();
    const { call } = shop.seller;
    const found = await execute(shop.platform, listSales, call, { search: sale.buyer.email });
    expect(found.items.map(({ purchaseId }) => purchaseId)).toEqual([sale.purchaseId]);
    const summary = await execute(shop.platform, summarizeSales, call, { feature: sale.feature });
    expect(summary.totals).toEqual([{ currency: 'USD', sales: 1, paidMinor: 4900, refundedMinor: 0 }]);
    const { stream } = await runReport(shop.platform, call, 'billing.sales', { feature: sale.feature });
    const csv = Buffer.concat(await stream.toArray()).toString();
    expect(csv).toContain('49.00');
    expect(csv).toContain(sale.buyer.email);
  });

  it('of another seller are not found', async () => {
    const sale = await sold();
    const stranger = await testMember(shop.platform);
    const theirs = execute(shop.platform, getSale, stranger.call, { purchaseId: sale.purchaseId });
    await expect(theirs).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const list = await execute(shop.platform, listSales, stranger.call, { search: sale.buyer.email });
    expect(list.items).toEqual([]);
  });
});
