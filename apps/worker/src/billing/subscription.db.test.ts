import {
  cancelPlanChange,
  cancelSubscription,
  downgradeSubscription,
  openPortal,
  previewUpgrade,
  resumeSubscription,
  startSubscription,
  upgradeSubscription,
} from '@atrium/core/billing';
import { execute } from '@atrium/core/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Market, openMarket } from './testing/market.ts';
import { beginPlan, type Planned } from './testing/subscription.ts';

const product = 'market';
const day = 86_400;
const failing = '4000 0000 0000 0341';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
}, 60_000);
afterAll(() => market.close());

/** Brings what happened at Stripe, and runs what follows. */
async function catchUp(): Promise<void> {
  for (const event of await market.news()) await market.bring(event);
  await market.work();
}

async function running(planKey?: string, card?: string): Promise<Planned> {
  const planned = await beginPlan(market, planKey);
  await planned.pay(card);
  await planned.settle();
  return planned;
}

const change = (planned: Planned) => {
  const { call } = planned.shop;
  const { platform } = market;
  return {
    preview: () => execute(platform, previewUpgrade, call, { product, planKey: 'market.large' }),
    upgrade: (prorationAt: string) =>
      execute(platform, upgradeSubscription, call, { product, planKey: 'market.large', prorationAt }),
    downgrade: () => execute(platform, downgradeSubscription, call, { product, planKey: 'market.basic' }),
    cancelChange: () => execute(platform, cancelPlanChange, call, { product }),
    cancel: () => execute(platform, cancelSubscription, call, { product }),
    resume: () => execute(platform, resumeSubscription, call, { product }),
  };
};

describe('a plan', () => {
  it('begins with its trial, is charged at its end, and each is told once', async () => {
    const planned = await running();
    expect(await planned.read()).toMatchObject({ planKey: 'market.basic', status: 'trialing' });
    expect(await planned.plan()).toMatchObject({ trial: true, level: 'full', limits: { things: 10 } });
    expect(await planned.books()).toEqual([]);
    await planned.time({ by: 12 * day });
    await catchUp();
    await planned.time({ by: 5 * day });
    await catchUp();
    expect(await planned.read()).toMatchObject({ status: 'active' });
    expect(await planned.plan()).toMatchObject({ trial: false, level: 'full' });
    expect(await planned.books()).toEqual(['stripe_balance 2000', 'subscriptions -2000']);
    expect(market.mails(planned.shop.email)).toEqual([
      'Welcome to Basic',
      expect.stringMatching(/^Your trial of Basic ends on/),
      expect.stringMatching(/^Receipt: \$20\.00/),
    ]);
  });

  it('that runs is not begun a second time', async () => {
    const planned = await running();
    const again = execute(market.platform, startSubscription, planned.shop.call, {
      planKey: 'market.large',
      returnPath: '/',
    });
    await expect(again).rejects.toMatchObject({ details: { reason: 'already_subscribed' } });
  });

  it('is upgraded at once for the amount that was shown, once for two clicks', async () => {
    const planned = await running('market.basic');
    await planned.time({ by: 20 * day });
    await catchUp();
    const { preview, upgrade } = change(planned);
    const shown = await preview();
    expect(shown.dueMinor).toBeGreaterThan(0);
    const both = await Promise.all([upgrade(shown.prorationAt), upgrade(shown.prorationAt)]);
    for (const { planKey } of both) expect(planKey).toBe('market.large');
    const [newest] = await planned.invoices();
    expect(newest).toMatchObject({ status: 'paid', paidMinor: shown.dueMinor });
    expect((await planned.invoices()).filter(({ totalMinor }) => totalMinor === shown.dueMinor)).toHaveLength(
      1,
    );
    expect(await planned.plan()).toMatchObject({ planKey: 'market.large', limits: { things: 20 } });
  });

  it('stays as it is when the upgrade is not paid, without a word of dunning', async () => {
    const planned = await running('market.basic');
    await planned.time({ by: 20 * day });
    await catchUp();
    await planned.card(failing);
    const { preview, upgrade } = change(planned);
    const { prorationAt } = await preview();
    const refused = upgrade(prorationAt);
    await expect(refused).rejects.toMatchObject({
      code: 'UNPROCESSABLE',
      message: expect.stringMatching(/You stay on Basic, and nothing was charged/),
    });
    await catchUp();
    expect(await planned.read()).toMatchObject({ planKey: 'market.basic', status: 'active', dunning: null });
    expect(await planned.access()).toMatchObject({ level: 'full', planKey: 'market.basic' });
    await planned.card('4242 4242 4242 4242');
    expect(await upgrade(prorationAt)).toMatchObject({ planKey: 'market.large' });
  });

  it('is not upgraded at an instant of the caller’s choosing', async () => {
    const planned = await running('market.basic');
    const far = new Date(Date.now() + 20 * day * 1000).toISOString();
    await expect(change(planned).upgrade(far)).rejects.toMatchObject({
      details: { reason: 'preview_expired' },
    });
  });

  it('is downgraded when the paid period ends, and not if that is taken back', async () => {
    const planned = await running('market.large');
    const { downgrade, cancelChange } = change(planned);
    expect(await downgrade()).toMatchObject({
      planKey: 'market.large',
      pending: { planKey: 'market.basic', planName: 'Basic' },
    });
    expect(await cancelChange()).toMatchObject({ planKey: 'market.large', pending: null });
    await downgrade();
    await downgrade();
    expect(await planned.access('market.extra')).toMatchObject({ level: 'full' });
    await planned.time({ to: 'renewal' });
    await catchUp();
    expect(await planned.access('market.extra')).toMatchObject({ level: 'read_only' });
    expect(await planned.read()).toMatchObject({ planKey: 'market.basic', pending: null });
    expect(await planned.access()).toMatchObject({ level: 'full', planKey: 'market.basic' });
  });

  it('that is ended works until its period ends, then is readable; taken back, it goes on', async () => {
    const planned = await running('market.large');
    const { cancel, resume } = change(planned);
    expect(await cancel()).toMatchObject({ cancelAtPeriodEnd: true });
    expect((await planned.access()).endsAt).not.toBeNull();
    expect(await resume()).toMatchObject({ cancelAtPeriodEnd: false });
    expect(await planned.access()).toMatchObject({ level: 'full', endsAt: null });
    await cancel();
    await planned.time({ to: 'renewal' });
    await catchUp();
    expect(await planned.read()).toMatchObject({ status: 'canceled' });
    expect(await planned.access()).toMatchObject({ level: 'read_only' });
    expect(market.mails(planned.shop.email)).toContain('Large has ended');
  });

  it('not paid is told each try, has seven days of grace, is then readable, and comes back when paid', async () => {
    const planned = await running('market.large');
    await planned.card(failing);
    await planned.time({ to: 'renewal' });
    await catchUp();
    const { dunning } = (await planned.read()) ?? {};
    expect(dunning).toMatchObject({ dueMinor: 5000, currency: 'USD', attempts: 1 });
    expect(await planned.access()).toMatchObject({ level: 'grace' });
    await planned.time({ to: 'retry' });
    await catchUp();
    expect((await planned.read())?.dunning).toMatchObject({ attempts: 2 });
    const failures = () => market.mails(planned.shop.email).filter((subject) => /failed/.test(subject));
    expect(failures()).toHaveLength(2);
    await planned.time({ by: 7 * day });
    expect((await planned.access()).level).not.toBe('full');
    await catchUp();
    expect(await planned.access()).toMatchObject({ level: 'read_only' });
    await planned.card('4242 4242 4242 4242');
    const open = (await planned.row()).openInvoiceId;
    const invoice = (await planned.invoices()).find(({ invoiceId }) => invoiceId === open);
    const id = invoice?.hostedUrl?.split('/').at(-1) ?? '';
    await market.sandbox.control(`stripe/invoices/${id}/pay`, {});
    await catchUp();
    expect(await planned.read()).toMatchObject({ status: 'active', dunning: null });
    expect(await planned.access()).toMatchObject({ level: 'full' });
  });

  it('whose bank asks for the customer’s word is told so, and not that its payment failed', async () => {
    const planned = await beginPlan(market, 'market.large');
    const card = { card: '4000 0027 6000 3184', authenticate: true };
    await market.sandbox.control(`stripe/checkout/${planned.sessionId}/pay`, card);
    await planned.settle();
    expect(await planned.read()).toMatchObject({ status: 'active' });
    await planned.time({ to: 'renewal' });
    await catchUp();
    const mail = market.test.sent.findLast(({ to }) => to === planned.shop.email);
    expect(mail?.subject).toMatch(/^Please confirm: \$50\.00/);
    expect(mail?.text).toContain('Confirm the payment');
    expect(await planned.access()).toMatchObject({ level: 'grace' });
  });

  it('of which Stripe gave something back keeps the books right', async () => {
    const planned = await running('market.large');
    const [payment] = await market.objects('payment_intent.succeeded', await planned.customerId());
    await market.platform.ports.payments.refund(`by hand:${payment}`, {
      ...{ paymentIntentId: payment ?? '', amountMinor: 1500, metadata: {} },
    });
    await catchUp();
    await catchUp();
    expect(await planned.books()).toEqual(
      ['refunds 1500', 'stripe_balance -1500', 'stripe_balance 5000', 'subscriptions -5000'].toSorted(),
    );
    expect(await planned.access()).toMatchObject({ level: 'full' });
  });

  it('opens the vendor’s page of cards only for who has paid there', async () => {
    const planned = await running();
    const { platform } = market;
    const { url } = await execute(platform, openPortal, planned.shop.call, {
      returnPath: '/organization/billing',
    });
    expect(url).toContain(market.sandbox.url);
  });
});
