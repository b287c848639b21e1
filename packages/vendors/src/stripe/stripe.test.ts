import { randomUUID } from 'node:crypto';
import { type Payments, PaymentsError } from '@atrium/core/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realStripe } from '../testing/env.ts';
import { type Exchange, type Recording, record } from '../testing/recording.ts';
import { type Sandbox, startSandbox } from '../testing/sandbox.ts';
import {
  after,
  bare,
  change,
  day,
  type Given,
  hour,
  inHours,
  key,
  offer,
  person,
  plan,
  subscriber,
  useCard,
} from '../testing/stripe-shop.ts';
import { stripeSpec } from '../testing/stripe-spec.ts';
import { apiVersion, createStripePayments } from './index.ts';

const secret = 'whsec_sandbox';

let sandbox: Sandbox;
let wire: Recording;
let payments: Payments;
beforeAll(async () => {
  sandbox = await startSandbox();
  wire = await record(sandbox.url);
  payments = createStripePayments({
    secretKey: 'sk_test_sandbox',
    webhookSecrets: [secret],
    baseUrl: wire.url,
  });
}, 30_000);
afterAll(async () => {
  wire.close();
  await sandbox.close();
});

/** What Stripe gives us, and so does what stands in for it. */
function contract(name: string, given: () => Given): void {
  describe(name, { timeout: 120_000 }, () => {
    it('makes a customer once for one key, and refuses the key for another', async () => {
      const { payments } = given();
      const once = key('customer');
      const first = await payments.createCustomer(once, person);
      expect(await payments.createCustomer(once, person)).toEqual(first);
      await expect(payments.createCustomer(once, { ...person, name: 'Else' })).rejects.toMatchObject({
        kind: 'invalid',
      });
      await payments.updateCustomer(first.customerId, { email: 'new@lake.example', name: 'Lin' });
    });

    it.each([
      ['usd', 4900],
      ['jpy', 5000],
      ['kwd', 12_500],
    ])('opens a checkout in %s for exactly the price, and closes it', async (currency, amount) => {
      const { payments } = given();
      const { customerId } = await payments.createCustomer(key('customer'), person);
      const checkout = {
        mode: 'payment' as const,
        customerId,
        priceIds: [{ priceId: await offer(payments, currency, amount), metered: false }],
        metadata: { purchase: 'p1' },
        clientReferenceId: 'p1',
        successUrl: 'https://web.example/done?session={CHECKOUT_SESSION_ID}',
        cancelUrl: 'https://web.example/back',
        expiresAt: inHours(1),
        trialEndsAt: null,
      };
      const once = key('checkout');
      const open = await payments.createCheckout(once, checkout);
      expect(await payments.createCheckout(once, checkout)).toEqual(open);
      expect(await payments.readCheckout(open.sessionId)).toMatchObject({
        status: 'open',
        paymentStatus: 'unpaid',
        mode: 'payment',
        currency,
        totalMinor: amount,
        customerId,
        clientReferenceId: 'p1',
        metadata: { purchase: 'p1' },
      });
      await payments.expireCheckout(open.sessionId);
      expect((await payments.readCheckout(open.sessionId)).status).toBe('expired');
    });

    it.each([
      ['usd', 4900, 1900],
      ['jpy', 5000, 2000],
      ['kwd', 12_500, 2_500],
    ])(
      'reads a payment in %s with its refunds, and refunds no more than was paid',
      async (currency, amount, part) => {
        const { payments, bare } = given();
        const { customerId } = await payments.createCustomer(key('customer'), person);
        const { id } = await bare.paymentIntents.create({
          amount,
          currency,
          customer: customerId,
          payment_method: 'pm_card_visa',
          confirm: true,
          automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
          metadata: { purchase: 'p2' },
        });
        const refund = { paymentIntentId: id, amountMinor: part, metadata: { refund: 'r1' } };
        const once = key('refund');
        const first = await payments.refund(once, refund);
        expect(await payments.refund(once, refund)).toEqual(first);
        const payment = await payments.readPayment(id);
        expect(payment).toMatchObject({
          status: 'succeeded',
          currency,
          amountMinor: amount,
          receivedMinor: amount,
          metadata: { purchase: 'p2' },
          charge: { amountMinor: amount, refundedMinor: part, paidWith: 'visa •••• 4242', disputes: [] },
        });
        expect(payment.charge?.refunds).toMatchObject([
          { amountMinor: part, currency, metadata: { refund: 'r1' } },
        ]);
        await expect(
          payments.refund(key('refund'), { ...refund, amountMinor: amount }),
        ).rejects.toMatchObject({
          kind: 'invalid',
        });
      },
    );

    it('shows what an upgrade costs, and takes just that', async () => {
      const { payments } = given();
      const [small, large] = [await plan(payments, 2_000), await plan(payments, 5_000)];
      const customer = await subscriber(given(), small);
      const before = await customer.read();
      await customer.until(after(before.currentPeriodStart, 15 * day));
      const preview = await payments.previewUpgrade(change(before, large));
      expect(preview.dueMinor).toBeGreaterThan(1_300);
      expect(preview.dueMinor).toBeLessThan(1_600);
      const once = key('upgrade');
      const wanted = { ...change(before, large), prorationAt: preview.prorationAt };
      await payments.upgrade(once, wanted);
      await payments.upgrade(once, wanted);
      const now = await customer.read();
      expect(now).toMatchObject({
        status: 'active',
        priceId: large,
        currentPeriodEnd: before.currentPeriodEnd,
      });
      expect(now.invoices[0]).toMatchObject({
        status: 'paid',
        totalMinor: preview.dueMinor,
        paidWith: 'visa •••• 4242',
      });
      expect(now.invoices).toHaveLength(2);
    });

    it('keeps the old plan when the upgrade is not paid', async () => {
      const { payments, bare } = given();
      const [small, large] = [await plan(payments, 2_000), await plan(payments, 5_000)];
      const customer = await subscriber(given(), small);
      const before = await customer.read();
      await useCard(bare, customer.customerId, 'pm_card_chargeCustomerFail');
      const wanted = { ...change(before, large), prorationAt: before.asOf };
      await expect(payments.upgrade(key('upgrade'), wanted)).rejects.toMatchObject({ kind: 'declined' });
      expect(await customer.read()).toMatchObject({ status: 'active', priceId: small });
    });

    it('moves to the smaller plan at the period’s end, unless that is taken back', async () => {
      const { payments } = given();
      const [small, large] = [await plan(payments, 2_000), await plan(payments, 5_000)];
      const customer = await subscriber(given(), large);
      const before = await customer.read();
      await payments.scheduleDowngrade(key('downgrade'), change(before, small));
      const planned = await customer.read();
      expect(planned).toMatchObject({ priceId: large, nextPriceId: small });
      await payments.releaseSchedule(planned.scheduleId ?? '');
      expect(await customer.read()).toMatchObject({ scheduleId: null, nextPriceId: null });
      await payments.scheduleDowngrade(key('downgrade'), change(before, small));
      await customer.until(after(before.currentPeriodEnd, 2 * hour));
      const next = await customer.read();
      expect(next).toMatchObject({ status: 'active', priceId: small, nextPriceId: null });
      expect(next.invoices[0]).toMatchObject({
        status: 'paid',
        totalMinor: 2_000,
        billingReason: 'subscription_cycle',
      });
      expect(next.invoices[0]?.periodStart).toEqual(before.currentPeriodEnd);
    });

    it('keeps a lasting discount through a change of plan', async () => {
      const { payments, bare } = given();
      const [small, large] = [await plan(payments, 2_000), await plan(payments, 5_000)];
      const coupon = await bare.coupons.create({ percent_off: 50, duration: 'forever' });
      const customer = await subscriber(given(), large, { discounts: [{ coupon: coupon.id }] });
      const before = await customer.read();
      expect(before.invoices[0]).toMatchObject({ totalMinor: 2_500, discountMinor: 2_500 });
      await payments.scheduleDowngrade(key('downgrade'), change(before, small));
      await customer.until(after(before.currentPeriodEnd, 2 * hour));
      const [newest] = (await customer.read()).invoices;
      expect(newest).toMatchObject({ totalMinor: 1_000, discountMinor: 1_000 });
    });

    it('ends at the period’s end, and goes on when that is undone', async () => {
      const { payments } = given();
      const customer = await subscriber(given(), await plan(payments, 2_000));
      const { subscriptionId } = customer;
      await payments.cancelAtPeriodEnd(key('cancel'), subscriptionId, true);
      expect(await customer.read()).toMatchObject({ status: 'active', cancelAtPeriodEnd: true });
      await payments.cancelAtPeriodEnd(key('resume'), subscriptionId, false);
      expect(await customer.read()).toMatchObject({ cancelAtPeriodEnd: false });
      await payments.cancelNow(key('end'), subscriptionId);
      await payments.cancelNow(key('end'), subscriptionId);
      expect(await customer.read()).toMatchObject({ status: 'canceled' });
    });

    it('tells of a renewal that failed: which try it was, when the next is, and that a new card clears it', async () => {
      const { payments, bare } = given();
      const customer = await subscriber(given(), await plan(payments, 2_000));
      const before = await customer.read();
      await useCard(bare, customer.customerId, 'pm_card_chargeCustomerFail');
      await customer.until(after(before.currentPeriodEnd, 2 * hour));
      const late = await customer.read();
      expect(late).toMatchObject({ status: 'past_due' });
      expect(late.invoices[0]).toMatchObject({
        status: 'open',
        attemptCount: 1,
        dueMinor: 2_000,
        needsAction: false,
      });
      expect(late.invoices[0]?.nextAttemptAt?.getTime()).toBeGreaterThan(late.asOf.getTime());
      await useCard(bare, customer.customerId, 'pm_card_visa');
      await bare.invoices.pay(late.invoices[0]?.invoiceId ?? '');
      expect(await customer.read()).toMatchObject({ status: 'active', invoices: [{ status: 'paid' }, {}] });
    });

    it('finds a meter it made, and counts a report once', async () => {
      const { payments } = given();
      const eventName = `documents_${randomUUID().slice(0, 8)}`;
      const meter = { eventName, displayName: 'Documents' };
      const { meterId } = await payments.ensureMeter(key('meter'), meter);
      expect(await payments.ensureMeter(key('meter'), meter)).toEqual({ meterId });
      const { customerId } = await payments.createCustomer(key('customer'), person);
      const report = {
        identifier: randomUUID(),
        sending: 1,
        customerId,
        eventName,
        quantity: 3,
        at: new Date(),
      };
      expect(await payments.reportUsage(report)).toBe('reported');
      expect(await payments.reportUsage({ ...report, sending: 2, quantity: 4 })).toBe('duplicate');
      const old = { ...report, identifier: randomUUID(), at: inHours(-36 * 24) };
      await expect(payments.reportUsage(old)).rejects.toMatchObject({ kind: 'invalid' });
      expect(
        await payments.reportUsage({ ...old, sending: 2, at: new Date() }),
        'a refused one may be told again',
      ).toBe('reported');
    });

    it('says what is wrong by kind, and never the key', async () => {
      const { payments } = given();
      await expect(payments.readCheckout('cs_test_none')).rejects.toMatchObject({
        name: 'PaymentsError',
        kind: 'not_found',
        code: 'resource_missing',
      });
      await expect(payments.createProduct(key('product'), { name: '' })).rejects.toMatchObject({
        kind: 'invalid',
      });
      await expect(offer(payments, 'xyz', 100)).rejects.toMatchObject({ kind: 'invalid' });
    });
  });
}

contract('the sandbox', () => ({ payments, bare: bare('sk_test_sandbox', sandbox.url) }));
describe.skipIf(realStripe.secretKey === null)('with a test key', () => {
  const secretKey = realStripe.secretKey ?? '';
  contract('Stripe itself', () => ({
    payments: createStripePayments({ secretKey, webhookSecrets: [secret], baseUrl: null }),
    bare: bare(secretKey),
  }));
});

it('the reason behind a usage event is fetched', async () => {
  const { customerId } = await payments.createCustomer(key('customer'), person);
  const report = {
    identifier: key('report'),
    sending: 1,
    customerId,
    eventName: 'nothing',
    quantity: 1,
    at: new Date(),
  };
  await payments.reportUsage(report);
  const answer = await fetch(`${sandbox.url}/control/stripe/events`);
  const { events } = (await answer.json()) as { events: { id: string; type: string }[] };
  const thin = events.find(({ type }) => type === 'v1.billing.meter.no_meter_found');
  expect(await payments.readUsageFailure(thin?.id ?? '')).toContain('No meter was found for nothing');
});

describe('a vendor that fails', () => {
  const ask = () => payments.createProduct(key('product'), { name: 'Plan' });

  it('with 429 is rate limited; with 500 it is asked again', async () => {
    await sandbox.fault('stripe', 'rate_limit');
    await expect(ask()).rejects.toMatchObject({ kind: 'rate_limited', code: 'rate_limit' });
    await sandbox.fault('stripe', 'error', 2);
    await expect(ask()).resolves.toBeDefined();
    await sandbox.fault('stripe', 'error', 3);
    await expect(ask()).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('by an answer that is lost does the work once', async () => {
    await sandbox.fault('stripe', 'lost_answer');
    const { customerId } = await payments.createCustomer(key('customer'), {
      ...person,
      email: 'once@lake.example',
    });
    const found = await bare('sk_test_sandbox', sandbox.url).customers.list({ email: 'once@lake.example' });
    expect(found.data.map(({ id }) => id)).toEqual([customerId]);
  });

  it('by being away is unavailable, and the key is in no message', async () => {
    const away = createStripePayments({
      secretKey: 'sk_test_canary',
      webhookSecrets: [secret],
      baseUrl: 'http://127.0.0.1:9',
    });
    const error = await away.createProduct('k', { name: 'x' }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(PaymentsError);
    expect(error).toMatchObject({ kind: 'unavailable' });
    expect(String(error)).not.toContain('canary');
  });
});

/** Where the present version differs from the published specification. The SDK, made from the present one, types it. */
const newer = {
  doors: ['/v1/billing/', '/v2/', '/v1/invoices/create_preview', '/v1/invoice_payments'],
  parameters: ['phases[0][discounts]', 'phases[1][discounts]', 'phases[1][duration]'],
  /** Moved to items, to `parent` and to `payments`, or only there when expanded. */
  gone: [
    ...['subscription.current_period_end', 'subscription.current_period_start', 'charge.refunds'],
    ...['invoice.paid', 'invoice.paid_out_of_band', 'invoice.subscription', 'invoice.total_tax_amounts'],
    ...['line_item.proration', 'line_item.type'],
  ],
};

describe('all that was said over the wire', () => {
  const spec = stripeSpec();
  const isNewer = ({ url }: Exchange) => newer.doors.some((door) => url.includes(door));

  it('was asked as the published specification wants it', () => {
    const asked = wire.exchanges.filter((exchange) => !isNewer(exchange));
    expect(asked.length).toBeGreaterThan(60);
    expect(asked.filter((exchange) => !spec.knows(exchange)).map(({ url }) => url)).toEqual([]);
    const problems = new Set(asked.filter(({ status }) => status === 200).flatMap(spec.requestProblems));
    expect([...problems].sort()).toEqual(newer.parameters.map((name) => `${name} is unknown`));
  });

  it('was written once: every write has its key, every request our version', () => {
    for (const { method, headers } of wire.exchanges) {
      expect(headers['stripe-version']).toBe(apiVersion);
      if (method === 'POST') expect(headers['idempotency-key']).toBeTruthy();
    }
  });

  it('was answered with every field that Stripe’s own objects have', () => {
    const answers = wire.exchanges.filter(({ status }) => status === 200);
    const problems = new Set(answers.flatMap(spec.answerProblems));
    expect([...problems].sort()).toEqual(newer.gone.map((field) => `${field} is missing`).sort());
  });
});
