import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSandbox, type TestSandbox } from '../../testing/sandbox.ts';
import { checkout, openShop, type Shop } from '../../testing/stripe.ts';

let sandbox: TestSandbox;
let shop: Shop;
beforeAll(async () => {
  sandbox = await openTestSandbox();
  shop = await openShop(sandbox);
});
afterAll(() => sandbox.remove());

const page = async (path: string) => {
  const answer = await sandbox.get(path);
  return {
    status: answer.status,
    text: await answer.text(),
    policy: answer.headers.get('content-security-policy'),
  };
};
const send = async (path: string, fields: Record<string, string>) => {
  const answer = await fetch(sandbox.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
};
const card = (number: string, more: Record<string, string> = {}) => ({
  number,
  expiry: '12 / 34',
  cvc: '123',
  name: 'Lin Lake',
  ...more,
});
const pays = card('4242 4242 4242 4242');

describe('a checkout page', () => {
  it('shows what is bought, for how much, and leads back', async () => {
    const { status, text, policy } = await page(`/stripe/checkout/${await checkout(shop)}`);
    expect(status).toBe(200);
    for (const shown of [
      'Masterclass',
      '$49.00',
      'lin@lake.example',
      'https://web.example/back',
      'Test mode',
    ]) {
      expect(text).toContain(shown);
    }
    expect(policy).toContain("form-action 'self' https://web.example");
  });

  it('pays once, however often the button is pressed', async () => {
    const session = await checkout(shop);
    const presses = await Promise.all([1, 2, 3].map(() => send(`/stripe/checkout/${session}/pay`, pays)));
    const done = `https://web.example/done?session=${session}`;
    expect(presses).toMatchObject([1, 2, 3].map(() => ({ status: 303, to: done })));
    const { payment_intent, payment_status } = await shop.stripe.checkout.sessions.retrieve(session);
    expect(payment_status).toBe('paid');
    const charges = await shop.stripe.charges.list({ payment_intent: String(payment_intent) });
    expect(charges.data).toHaveLength(1);
    expect((await page(`/stripe/checkout/${session}`)).text).toContain('This order is complete');
  });

  it.each([
    ['jpy', 5_000, '¥5,000', 1_500],
    ['kwd', 12_500, 'KWD 12.500', 2_500],
  ])('takes and gives back %s in its own smallest unit', async (currency, amount, shown, part) => {
    const { product } = await shop.stripe.prices.retrieve(shop.course);
    const price = await shop.stripe.prices.create({
      product: String(product),
      currency,
      unit_amount: amount,
    });
    const session = await checkout({ ...shop, course: price.id });
    const path = `/stripe/checkout/${session}`;
    expect((await page(path)).text.replaceAll('\u00a0', ' ')).toContain(`Pay ${shown}`);
    await send(`${path}/pay`, pays);
    const { payment_intent, amount_total } = await shop.stripe.checkout.sessions.retrieve(session);
    expect(amount_total).toBe(amount);
    const refund = { payment_intent: String(payment_intent), amount: part };
    expect(await shop.stripe.refunds.create(refund)).toMatchObject({
      amount: part,
      currency,
      status: 'succeeded',
    });
  });

  it.each([
    ['number', card('4242 4242 4242 4241'), 'Your card number is invalid.'],
    ['number', card('4111 1111 1111 1111'), 'use one of the test cards below'],
    ['number', card('42'), 'Your card number is incomplete.'],
    ['expiry', card('4242424242424242', { expiry: '01 / 20' }), 'in the past'],
    ['expiry', card('4242424242424242', { expiry: 'soon' }), 'MM / YY'],
    ['cvc', card('4242424242424242', { cvc: '1' }), 'security code is incomplete'],
  ])('says at the field %s what is wrong', async (field, typed, message) => {
    const session = await checkout(shop);
    const { status, text } = await send(`/stripe/checkout/${session}/pay`, typed);
    expect(status).toBe(422);
    expect(text).toContain(`aria-describedby="${field}-problem"`);
    expect(text).toContain(message);
    expect(await shop.stripe.checkout.sessions.retrieve(session)).toMatchObject({ payment_status: 'unpaid' });
  });

  it.each([
    ['4000 0000 0000 0002', 'Your card was declined.'],
    ['4000 0000 0000 9995', 'Your card has insufficient funds.'],
    ['4000 0000 0000 0069', 'Your card has expired.'],
    ['4000 0000 0000 0127', 'security code is incorrect'],
  ])('tells of card %s that the bank refuses, and takes another one', async (number, message) => {
    const session = await checkout(shop);
    const { status, text } = await send(`/stripe/checkout/${session}/pay`, card(number));
    expect(status).toBe(402);
    expect(text.replaceAll('&#39;', "'")).toContain(message);
    expect(await send(`/stripe/checkout/${session}/pay`, pays)).toMatchObject({ status: 303 });
    expect(await shop.stripe.checkout.sessions.retrieve(session)).toMatchObject({ payment_status: 'paid' });
  });

  it.each(['course', 'trial'] as const)('asks the bank where the card wants it: %s', async (what) => {
    const session = await checkout(shop, what);
    const path = `/stripe/checkout/${session}`;
    const asked = await send(`${path}/pay`, card('4000 0025 0000 3155'));
    expect(asked).toMatchObject({ status: 303, to: `${path}/challenge` });
    expect((await page(`${path}/challenge`)).text).toContain('Your bank asks');
    const refused = await send(`${path}/challenge`, { answer: 'no' });
    expect(refused.status).toBe(402);
    expect(refused.text).toContain('unable to authenticate');
    await send(`${path}/pay`, card('4000 0025 0000 3155'));
    expect(await send(`${path}/challenge`, { answer: 'yes' })).toMatchObject({
      status: 303,
      to: `https://web.example/done?session=${session}`,
    });
    expect(await shop.stripe.checkout.sessions.retrieve(session)).toMatchObject({ status: 'complete' });
  });

  it('takes a promotion code, and says so when it is none', async () => {
    const coupon = await shop.stripe.coupons.create({ percent_off: 20, duration: 'once' });
    await shop.stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon: coupon.id },
      code: 'SPRING20',
      max_redemptions: 1,
    });
    const session = await checkout(shop);
    const path = `/stripe/checkout/${session}`;
    expect((await send(`${path}/promotion`, { code: 'NOPE' })).text).toContain('This code is invalid.');
    expect(await send(`${path}/promotion`, { code: 'spring20' })).toMatchObject({ status: 303 });
    expect((await page(path)).text).toContain('$39.20');
    await send(`${path}/pay`, pays);
    expect(await shop.stripe.checkout.sessions.retrieve(session)).toMatchObject({
      amount_total: 3_920,
      total_details: { amount_discount: 980 },
    });
    const late = await checkout(shop);
    const refused = await send(`/stripe/checkout/${late}/promotion`, { code: 'SPRING20' });
    expect(refused.text).toContain('This code has expired.');
  });

  it('that has expired takes no money', async () => {
    const session = await checkout(shop);
    await shop.stripe.checkout.sessions.expire(session);
    const late = await send(`/stripe/checkout/${session}/pay`, pays);
    expect(late.status).toBe(410);
    expect(late.text).toContain('Nothing was charged');
    expect((await page('/stripe/checkout/cs_none')).status).toBe(404);
  });
});

it('the portal keeps a card that can be saved, cancels and resumes', async () => {
  const own = await openShop(sandbox);
  await send(`/stripe/checkout/${await checkout(own, 'plan')}/pay`, pays);
  const portal = await own.stripe.billingPortal.sessions.create({
    customer: own.customer,
    return_url: 'https://web.example/billing',
  });
  const path = new URL(portal.url).pathname;
  const [subscription] = (await own.stripe.subscriptions.list({ customer: own.customer })).data;
  const read = () => own.stripe.subscriptions.retrieve(subscription?.id ?? '');
  expect((await send(`${path}/card`, card('4000 0000 0000 0002'))).status).toBe(402);
  expect((await send(`${path}/card`, card('4000 0000 0000 0341'))).status).toBe(303);
  await send(`${path}/subscriptions/${subscription?.id}/cancel`, {});
  expect(await read()).toMatchObject({ cancel_at_period_end: true });
  expect((await page(path)).text).toContain('Keep it');
  await send(`${path}/subscriptions/${subscription?.id}/resume`, {});
  expect(await read()).toMatchObject({ cancel_at_period_end: false, canceled_at: null });
  const other = await openShop(sandbox);
  const foreign = await other.stripe.billingPortal.sessions.create({
    customer: other.customer,
    return_url: 'https://web.example/billing',
  });
  const attempt = `${new URL(foreign.url).pathname}/subscriptions/${subscription?.id}/cancel`;
  expect((await send(attempt, {})).status).toBe(404);
});

it('an invoice and a receipt can be read, and the invoice saved as a PDF', async () => {
  const own = await openShop(sandbox);
  await send(`/stripe/checkout/${await checkout(own, 'plan')}/pay`, pays);
  const [invoice] = (await own.stripe.invoices.list({ customer: own.customer })).data;
  const path = new URL(invoice?.hosted_invoice_url ?? '').pathname;
  expect((await page(path)).text).toContain('$20.00');
  const pdf = await sandbox.get(`${path}/pdf`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect((await pdf.text()).startsWith('%PDF-1.4')).toBe(true);
  const [charge] = (await own.stripe.charges.list({ customer: own.customer })).data;
  expect((await page(new URL(charge?.receipt_url ?? '').pathname)).text).toContain('visa •••• 4242');
});
