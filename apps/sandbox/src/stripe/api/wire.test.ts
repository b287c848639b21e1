import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSandbox, type TestSandbox } from '../../testing/sandbox.ts';
import { checkout, control, openShop, type Shop } from '../../testing/stripe.ts';
import { decodeForm } from './form.ts';

let sandbox: TestSandbox;
let shop: Shop;
beforeAll(async () => {
  sandbox = await openTestSandbox();
  shop = await openShop(sandbox);
});
afterAll(() => sandbox.remove());

it('reads forms with brackets, as objects and lists', () => {
  expect(decodeForm('a=1&b[c]=x%26y&d[0][e]=1&d[1][e]=2&f[]=p&f[]=q&m[__proto__]=z')).toEqual({
    a: '1',
    b: { c: 'x&y' },
    d: [{ e: '1' }, { e: '2' }],
    f: ['p', 'q'],
    m: {},
  });
});

describe('a request', () => {
  it.each([
    ['an unknown parameter', { name: 'x', colour: 'red' }, { code: 'parameter_unknown', param: 'colour' }],
    ['a missing one', {}, { code: 'parameter_missing', param: 'name' }],
  ])('with %s is refused by name', async (_, body, error) => {
    const answer = await fetch(`${sandbox.url}/v1/products`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_x' },
      body: new URLSearchParams(body as Record<string, string>),
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('request-id')).toMatch(/^req_/);
    expect(await answer.json()).toMatchObject({ error: { type: 'invalid_request_error', ...error } });
  });

  it.each([
    ['no key', {}, 401],
    ['a live key', { authorization: 'Bearer sk_live_x' }, 401],
  ])('with %s is refused', async (_, headers, status) => {
    expect((await fetch(`${sandbox.url}/v1/products`, { headers })).status).toBe(status);
  });

  it('to an address Stripe does not have says so', async () => {
    const answer = await fetch(`${sandbox.url}/v1/nonsense`);
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining('Unrecognized request URL'),
    ]);
  });

  it('expands what it is asked to, four levels deep and no deeper', async () => {
    await control(sandbox, `checkout/${await checkout(shop)}/pay`);
    const [session] = (
      await shop.stripe.checkout.sessions.list({ expand: ['data.payment_intent.latest_charge'] })
    ).data;
    expect(session).toMatchObject({ payment_intent: { latest_charge: { paid: true } } });
    await expect(
      shop.stripe.checkout.sessions.list({
        expand: ['data.payment_intent.latest_charge.payment_intent.customer'],
      }),
    ).rejects.toThrow(/more than 4 levels/);
    await expect(shop.stripe.customers.list({ expand: ['data.shoes'] })).rejects.toThrow(
      /cannot be expanded/,
    );
  });

  it('gives lists by pages, newest first', async () => {
    const made: string[] = [];
    for (let i = 0; i < 5; i += 1)
      made.unshift((await shop.stripe.customers.create({ email: 'p@q.example' })).id);
    const query = { email: 'p@q.example', limit: 2 };
    const all = await shop.stripe.customers.list(query).autoPagingToArray({ limit: 10 });
    expect(all.map(({ id }) => id)).toEqual(made);
    const before = await shop.stripe.customers.list({ ...query, ending_before: made[3] ?? '' });
    expect(before.data.map(({ id }) => id)).toEqual(made.slice(1, 3));
  });
});

it.each([
  ['36 days ago', -36 * 86_400, 'timestamp_too_far_in_past'],
  ['in 6 minutes', 360, 'timestamp_in_future'],
])('usage from %s is refused', async (_, seconds, code) => {
  const event = {
    event_name: 'documents',
    timestamp: Math.floor(Date.now() / 1000) + seconds,
    payload: { stripe_customer_id: shop.customer, value: '1' },
  };
  await expect(shop.stripe.billing.meterEvents.create(event)).rejects.toMatchObject({
    code,
    statusCode: 400,
  });
});
