import { createHmac } from 'node:crypto';
import { billingRegistration } from '@atrium/core/billing';
import { createStripePayments } from '@atrium/vendors/stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, testServer } from '../testing/test-server.ts';

const secret = 'whsec_test';

let host: TestServer;
beforeAll(async () => {
  host = await testServer({
    registrations: [billingRegistration],
    payments: createStripePayments({ secretKey: 'sk_test_x', webhookSecrets: [secret], baseUrl: null }),
  });
});
afterAll(() => host.close());

const event = (id: string) =>
  JSON.stringify({
    id,
    object: 'event',
    type: 'charge.refunded',
    created: 1_795_000_000,
    livemode: false,
    data: { object: { object: 'charge', id: 'ch_1', payment_intent: 'pi_1' } },
  });

const signed = (body: string, ageSeconds = 0) => {
  const at = Math.floor(host.test.platform.clock.now().getTime() / 1000) - ageSeconds;
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
};

const post = (body: string, headers: Record<string, string>) =>
  fetch(`${host.url}/webhooks/stripe`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

const kept = (eventId: string) =>
  host.test.platform.db.transaction({ organizationId: null, userId: null, staff: true }, (tx) =>
    tx.webhookEvent.count({ where: { eventId } }),
  );

test('an event is taken once, however often and in whatever spelling of JSON it comes', async () => {
  const body = ` ${event('evt_1')}\n`;
  for (const type of ['application/json', 'application/json; charset=utf-8', 'text/plain']) {
    const answer = await post(body, { 'stripe-signature': signed(body), 'content-type': type });
    expect([answer.status, await answer.json()]).toEqual([200, { received: true }]);
  }
  expect(await kept('evt_1')).toBe(1);
});

test('fifty deliveries at once are one event', async () => {
  const body = event('evt_2');
  const headers = { 'stripe-signature': signed(body) };
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(body, headers)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await kept('evt_2')).toBe(1);
});

test.each([
  ['no signature', () => ({}), /header is missing/],
  ['a signature of other bytes', () => ({ 'stripe-signature': signed('{}') }), /none of our secrets/],
  ['an old signature', () => ({ 'stripe-signature': signed(event('evt_3'), 301) }), /older than 300 seconds/],
])('%s is refused with the reason, and nothing is kept', async (_, headers, reason) => {
  const answer = await post(event('evt_3'), headers());
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ code: 'BAD_INPUT', detail: expect.stringMatching(reason) });
  expect(await kept('evt_3')).toBe(0);
});

test('a body that is too large is not read to its end', async () => {
  const body = 'x'.repeat(600_000);
  expect((await post(body, { 'stripe-signature': signed(body) })).status).toBe(413);
});
