import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute, PaymentsError } from '../../kernel/index.ts';
import { runJobs, type TestMember, testMember } from '../../testing/index.ts';
import { holdsFeature } from '../entitlement/access-of.ts';
import { changeCharge, disputeOf, payAt, refundOf } from '../testing/scripted-payments.ts';
import { type TestShop, testShop } from '../testing/shop.ts';
import { followPayment } from './follow.ts';
import { settlePurchase } from './settle.ts';
import { startPurchase } from './start.ts';

const jobCall = {
  actor: { kind: 'job', job: 'test', organizationId: null, onBehalfOf: null },
  origin: { requestId: 'test', ip: null, userAgent: null },
} as const;

let shop: TestShop;
beforeAll(async () => {
  shop = await testShop();
});
afterAll(() => shop.close());

let courses = 0;
async function begin(buyer?: TestMember) {
  const feature = `academy.course:${++courses}`;
  const offerId = await shop.sell(feature);
  const person = buyer ?? (await testMember(shop.platform));
  const start = () =>
    execute(shop.platform, startPurchase, person.call, { offerId, returnPath: '/academy/a' });
  const { purchaseId, url } = await start();
  const sessionId = url.split('/').at(-1) ?? '';
  const settle = () => execute(shop.platform, settlePurchase, person.call, { purchaseId });
  const owns = () =>
    shop.platform.db.transaction({ organizationId: null, userId: person.userId }, (tx) =>
      holdsFeature({ tx, now: shop.clock.now() }, { userId: person.userId }, feature),
    );
  const mails = () => shop.sent.filter((mail) => mail.to === person.email).map((mail) => mail.subject);
  return { person, feature, offerId, purchaseId, url, sessionId, start, settle, owns, mails };
}

describe('a purchase', () => {
  it('opens what was bought when the vendor says paid, and tells it once', async () => {
    const bought = await begin();
    expect(await bought.settle()).toMatchObject({ status: 'pending', owned: false });
    expect(await bought.owns()).toBe(false);
    payAt(shop.script, bought.sessionId);
    const settled = await bought.settle();
    expect(settled).toMatchObject({
      status: 'paid',
      owned: true,
      paidMinor: 4900,
      paidWith: 'visa •••• 4242',
    });
    expect(settled.receiptNumber).toMatch(/^R-20260302-[0-9A-F]{10}$/);
    expect(await bought.owns()).toBe(true);
    await bought.settle();
    await runJobs(shop.platform);
    expect(bought.mails()).toEqual(['Your receipt for Reading statements']);
  });

  it('begun twice is one, with one session and one page', async () => {
    const bought = await begin();
    const again = await Promise.all([bought.start(), bought.start(), bought.start()]);
    for (const { purchaseId, url } of again)
      expect({ purchaseId, url }).toEqual({ purchaseId: bought.purchaseId, url: bought.url });
  });

  it('of what is owned already is refused: nothing is charged twice', async () => {
    const bought = await begin();
    payAt(shop.script, bought.sessionId);
    await bought.settle();
    await expect(bought.start()).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'already_owned' },
      message: expect.stringContaining('Nothing was charged'),
    });
  });

  it('needs a confirmed e-mail address', async () => {
    const person = await testMember(shop.platform);
    const actor = { ...person.actor, emailVerified: false };
    const offerId = await shop.sell('academy.course:unverified');
    const start = execute(
      shop.platform,
      startPurchase,
      { ...person.call, actor },
      { offerId, returnPath: '/' },
    );
    await expect(start).rejects.toMatchObject({ details: { reason: 'email_unverified' } });
  });

  it('that is given back in part stays open, in full closes, and a failed refund opens it again', async () => {
    const bought = await begin();
    const payment = payAt(shop.script, bought.sessionId);
    await bought.settle();
    changeCharge(shop.script, payment, () => ({ refunds: [refundOf(`re_a${courses}`, 1470)] }));
    const look = () => followPayment(shop.platform, jobCall, payment);
    await look();
    expect(await bought.owns()).toBe(true);
    changeCharge(shop.script, payment, ({ refunds }) => ({
      refunds: [...refunds, refundOf(`re_b${courses}`, 3430)],
    }));
    await look();
    expect(await bought.owns()).toBe(false);
    changeCharge(shop.script, payment, ({ refunds }) => ({
      refunds: refunds.map((refund) =>
        refund.amountMinor === 3430 ? { ...refund, status: 'failed' } : refund,
      ),
    }));
    await look();
    expect(await bought.owns()).toBe(true);
    await runJobs(shop.platform);
    expect(bought.mails()).toEqual([
      'Your receipt for Reading statements',
      'Your refund for Reading statements',
      'Your refund for Reading statements',
      'Your refund for Reading statements did not arrive',
    ]);
  });

  it('under dispute is closed; won, it opens again; lost, it stays closed', async () => {
    for (const [end, isOpen] of [
      ['won', true],
      ['lost', false],
    ] as const) {
      const bought = await begin();
      const payment = payAt(shop.script, bought.sessionId);
      await bought.settle();
      for (const [status, expected] of [
        ['warning_needs_response', true],
        ['needs_response', false],
        [end, isOpen],
      ] as const) {
        changeCharge(shop.script, payment, () => ({ disputes: [disputeOf(`dp_${courses}`, 4900, status)] }));
        await followPayment(shop.platform, jobCall, payment);
        expect(await bought.owns(), status).toBe(expected);
      }
    }
  });

  it('at another price than the open checkout ends that one first', async () => {
    const bought = await begin();
    await shop.sell(bought.feature, 5900);
    const again = await bought.start();
    expect(again.purchaseId).not.toBe(bought.purchaseId);
    expect(shop.script.sessions.get(bought.sessionId)?.status).toBe('expired');
  });

  it('that was paid before its price changed is kept, and the second is refused', async () => {
    const bought = await begin();
    payAt(shop.script, bought.sessionId);
    await shop.sell(bought.feature, 5900);
    await expect(bought.start()).rejects.toMatchObject({ details: { reason: 'already_owned' } });
    expect(await bought.owns()).toBe(true);
  });

  it('of another person is not found', async () => {
    const bought = await begin();
    const stranger = await testMember(shop.platform);
    const settle = execute(shop.platform, settlePurchase, stranger.call, { purchaseId: bought.purchaseId });
    await expect(settle).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('paid by a slow bank opens when the money is there, is not begun again meanwhile, and may fail', async () => {
    for (const [end, status, owned] of [
      ['succeeded', 'paid', true],
      ['requires_payment_method', 'failed', false],
    ] as const) {
      const bought = await begin();
      const payment = payAt(shop.script, bought.sessionId);
      const paid = shop.script.sessions.get(bought.sessionId);
      const done = shop.script.intents.get(payment);
      if (!paid || !done) throw new Error('the script paid nothing');
      shop.script.sessions.set(bought.sessionId, { ...paid, paymentStatus: 'unpaid' });
      shop.script.intents.set(payment, { ...done, status: 'processing', charge: null });
      expect(await bought.settle()).toMatchObject({ status: 'processing', owned: false, paidMinor: 0 });
      await expect(bought.start()).rejects.toMatchObject({ details: { reason: 'processing' } });
      if (end === 'succeeded') {
        shop.script.sessions.set(bought.sessionId, paid);
        shop.script.intents.set(payment, done);
      } else {
        const failure = 'The bank refused.';
        shop.script.intents.set(payment, { ...done, status: end, charge: null, failure });
      }
      await followPayment(shop.platform, jobCall, payment);
      expect(await bought.settle()).toMatchObject({ status, owned });
      await runJobs(shop.platform);
      expect(bought.mails()).toHaveLength(owned ? 1 : 0);
    }
  });

  it('whose page ran out charged nothing, and is simply begun again', async () => {
    const bought = await begin();
    const session = shop.script.sessions.get(bought.sessionId);
    if (!session) throw new Error('no session');
    shop.script.sessions.set(bought.sessionId, { ...session, status: 'expired' });
    expect(await bought.settle()).toMatchObject({ status: 'expired', owned: false, paidMinor: 0 });
    const again = await bought.start();
    expect(again.purchaseId).not.toBe(bought.purchaseId);
    payAt(shop.script, again.url.split('/').at(-1) ?? '');
    const { purchaseId } = again;
    const settled = await execute(shop.platform, settlePurchase, bought.person.call, { purchaseId });
    expect(settled).toMatchObject({ status: 'paid', owned: true });
  });

  it('whose checkout the vendor refuses for good charges nothing, and the next click begins anew', async () => {
    const offerId = await shop.sell(`academy.course:${++courses}`);
    const person = await testMember(shop.platform);
    const start = () => execute(shop.platform, startPurchase, person.call, { offerId, returnPath: '/' });
    shop.script.onCheckout = () => {
      throw new PaymentsError('invalid', 'status 400');
    };
    await expect(start()).rejects.toThrow();
    shop.script.onCheckout = () => {};
    expect((await start()).url).toContain('https://pay.example/');
    const keys = shop.script.keys.filter((key) => key.startsWith('checkout:')).slice(-2);
    expect(new Set(keys).size).toBe(2);
  });
});
