import { createHmac } from 'node:crypto';
import { receiveWebhook, retryWebhookEvent } from '@atrium/core/billing';
import { execute, type StaffActor } from '@atrium/core/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asJob, type Market, openMarket, type StripeEvent } from './testing/market.ts';
import { beginPurchase } from './testing/purchase.ts';
import { beginPlan } from './testing/subscription.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
}, 60_000);
afterAll(() => market.close());

const nobody = { organizationId: null, userId: null };
const inbox = (eventId: string) =>
  market.platform.db.transaction(nobody, (tx) =>
    tx.webhookEvent.findUnique({ where: { vendor_eventId: { vendor: 'stripe', eventId } } }),
  );

/** Stripe's scheme: HMAC-SHA256 of the second and the raw body. */
function signatureOf(secret: string, text: string, at = new Date()): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${text}`).digest('hex')}`;
}

/** A call as Stripe would make it. */
function call(body: unknown, signed: { secret?: string; at?: Date } = {}) {
  const text = JSON.stringify(body);
  const signature = signatureOf(signed.secret ?? 'whsec_sandbox', text, signed.at);
  return receiveWebhook(market.platform, { raw: Buffer.from(text), signature, origin: asJob().origin });
}

let made = 0;
const eventOf = (object: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  id: `evt_test_${++made}`,
  object: 'event',
  type: 'payment_intent.succeeded',
  created: Math.floor(Date.now() / 1000),
  livemode: false,
  data: { object },
  ...more,
});

/** Takes the event, runs its job, and says what became of it. */
async function fateOf(event: { id: string }): Promise<string> {
  await call(event);
  await market.work();
  const row = await inbox(event.id);
  return `${row?.status}: ${row?.failure}`;
}

const admin = (): StaffActor => ({
  kind: 'staff',
  via: { kind: 'session', id: '1' },
  userId: market.school.userId,
  email: 'staff@atrium.example',
  role: 'admin',
  organizationId: null,
  reason: null,
  provenAt: new Date(),
});

describe('a call of the payment service', () => {
  it('is refused with a wrong signature, without one, too old, or with a changed byte; nothing is kept', async () => {
    const event = eventOf({ object: 'payment_intent', id: 'pi_x' });
    const refused = { code: 'BAD_INPUT', details: { reason: 'bad_signature' } };
    await expect(call(event, { secret: 'whsec_other' })).rejects.toMatchObject(refused);
    await expect(call(event, { at: new Date(Date.now() - 400_000) })).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining('300 seconds'),
    });
    const raw = Buffer.from(JSON.stringify(event));
    const origin = asJob().origin;
    await expect(receiveWebhook(market.platform, { raw, signature: null, origin })).rejects.toMatchObject(
      refused,
    );
    const signature = signatureOf('whsec_sandbox', `${raw} `);
    await expect(receiveWebhook(market.platform, { raw, signature, origin })).rejects.toMatchObject(refused);
    expect(await inbox(event.id)).toBeNull();
  });

  it('is taken under the old secret and the new one while it is rolled', async () => {
    for (const secret of ['whsec_sandbox', 'whsec_rolled_in']) {
      const event = eventOf({ object: 'customer', id: 'cus_1' });
      await call(event, { secret });
      expect(await inbox(event.id)).not.toBeNull();
    }
    await market.work();
  });

  it('brought fifty times at once, beside the success page, has one effect and one mail', async () => {
    const bought = await beginPurchase(market);
    await market.news();
    await bought.pay();
    const completed = (await market.news()).find(({ type }) => type === 'checkout.session.completed');
    const bring = () => market.bring(completed as StripeEvent);
    const settle = () => bought.settle();
    await Promise.all([...Array(50).keys()].map((n) => (n % 10 === 0 ? settle() : bring())));
    await Promise.all([market.work(), market.work(), market.work(), bought.settle()]);
    await market.work();
    expect(market.mails(bought.buyer.email)).toEqual(['Your receipt for Reading statements']);
    expect(await bought.books()).toEqual(['payment sales -4900', 'payment stripe_balance 4900']);
    expect(await bought.owns()).toBe(true);
  });

  it('about what is not ours is put aside with a word for our staff', async () => {
    const stripe = market.platform.ports.payments;
    expect(await fateOf(eventOf({ object: 'charge', id: 'ch_1' }, { livemode: true }))).toMatch(
      /^ignored: It is of real money/,
    );
    expect(await fateOf(eventOf({ object: 'customer', id: 'cus_1' }, { type: 'customer.updated' }))).toBe(
      'ignored: Nothing here follows customer.updated.',
    );
    const { customerId } = await stripe.createCustomer('foreign', {
      ...{ email: 'x@y.example', name: 'X', metadata: {} },
    });
    const { productId } = await stripe.createProduct('foreign:p', { name: 'X' });
    const { priceId } = await stripe.createPrice('foreign:price', {
      ...{ productId, currency: 'USD', amountMinor: 900, kind: 'one_time', interval: null, meterId: null },
      metadata: {},
    });
    const { sessionId } = await stripe.createCheckout('foreign:cs', {
      ...{ mode: 'payment', customerId, priceIds: [{ priceId, metered: false }], trialEndsAt: null },
      metadata: { purchaseId: '019a0000-0000-7000-8000-000000000000' },
      clientReferenceId: 'x',
      ...{ successUrl: 'http://localhost/a', cancelUrl: 'http://localhost/b' },
      expiresAt: new Date(Date.now() + 3_600_000),
    });
    expect(await fateOf(eventOf({ object: 'checkout.session', id: sessionId }))).toMatch(
      /^ignored: There is no purchase 019a0000.* another environment/,
    );
  });

  it('about a price we do not know opens nothing, is no crash, and can be looked at again once mended', async () => {
    const planned = await beginPlan(market, 'market.large');
    await market.news();
    await planned.pay();
    const events = await market.news();
    const created = events.find(({ type }) => type === 'customer.subscription.created');
    const large = { planKey: 'market.large' };
    const staff = { ...nobody, staff: true };
    const price = await market.platform.db.transaction(staff, (tx) =>
      tx.billingPrice.findFirstOrThrow({ where: large }),
    );
    const setPrice = (stripePriceId: string | null) =>
      market.platform.db.transaction(staff, (tx) =>
        tx.billingPrice.update({ where: { id: price.id }, data: { stripePriceId } }),
      );
    await setPrice('price_elsewhere');
    await market.bring(created as StripeEvent);
    await market.work();
    const kept = await inbox((created as StripeEvent).id);
    expect(`${kept?.status}: ${kept?.failure}`).toMatch(/^failed: The price .* is none of our plans/);
    expect(await planned.access()).toMatchObject({ level: 'none' });
    await setPrice(price.stripePriceId);
    const retry = { eventId: (created as StripeEvent).id };
    await execute(market.platform, retryWebhookEvent, { ...asJob(), actor: admin() }, retry);
    await market.work();
    expect(await planned.access()).toMatchObject({ level: 'full', planKey: 'market.large' });
  });
});
