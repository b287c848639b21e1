import Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestSandbox, type TestSandbox } from '../../testing/sandbox.ts';
import { checkout, control, type Heard, listen, openShop, stripeAt } from '../../testing/stripe.ts';

let sandbox: TestSandbox;
let platform: Awaited<ReturnType<typeof listen>>;
beforeEach(async () => {
  sandbox = await openTestSandbox();
  platform = await listen();
  await control(sandbox, 'settings', { target: platform.url });
});
afterEach(async () => {
  platform.close();
  await sandbox.remove();
});

const idOf = ({ body }: Heard): string => (JSON.parse(body) as { id: string }).id;
const idsOf = (heard: readonly Heard[]): string[] => heard.map(idOf);
const pay = async () => {
  const shop = await openShop(sandbox);
  await control(sandbox, `checkout/${await checkout(shop)}/pay`);
};
const known = async (): Promise<string[]> => {
  const { events } = (await (await sandbox.get('/control/stripe/events')).json()) as {
    events: { id: string }[];
  };
  return events.map(({ id }) => id);
};
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 8_000, interval: 50 });

describe('events', () => {
  it('reach the target, signed so that Stripe’s own check takes them', async () => {
    await pay();
    const ids = await known();
    await until(() => expect(new Set(idsOf(platform.heard))).toEqual(new Set(ids)));
    for (const { body, signature } of platform.heard) {
      expect(Stripe.webhooks.constructEvent(body, signature, 'whsec_sandbox').id).toBe(
        (JSON.parse(body) as Heard & { id: string }).id,
      );
    }
  });

  it('come again until they are taken', async () => {
    platform.state.status = 500;
    await pay();
    await until(() => expect(platform.heard.length).toBeGreaterThan(0));
    platform.state.status = 200;
    const ids = await known();
    const taken = platform.heard.length;
    await until(() => expect(new Set(idsOf(platform.heard.slice(taken)))).toEqual(new Set(ids)));
  });

  it('come twice, or late, or not at the first try, as planned', async () => {
    await sandbox.fault('stripe_webhooks', { mode: 'duplicate', rate: 1 });
    await pay();
    const ids = await known();
    await until(() => expect(platform.heard).toHaveLength(2 * ids.length));
    await sandbox.fault('stripe_webhooks', { mode: 'ok' });
    await sandbox.fault('stripe_webhooks', { mode: 'drop', times: 1 });
    const before = platform.heard.length;
    const { customer: _customer } = await openShop(sandbox);
    await until(() => expect(platform.heard).toHaveLength(before + 1));
  });

  it('come in another order when shuffled, the same for the same seed', async () => {
    await sandbox.fault('stripe_webhooks', { mode: 'shuffle', rate: 1 });
    await pay();
    const ids = await known();
    await until(() => expect(platform.heard).toHaveLength(ids.length));
    expect(idsOf(platform.heard)).not.toEqual(ids);
    expect(new Set(idsOf(platform.heard))).toEqual(new Set(ids));
  });

  it('are brought by hand in any order, as often as named', async () => {
    await control(sandbox, 'settings', { target: null });
    await pay();
    const [first = '', second = ''] = await known();
    const order = [second, first, second];
    const { answers } = await control<{ answers: number[] }>(sandbox, 'deliver', {
      events: order,
      to: platform.url,
    });
    expect(answers).toEqual([200, 200, 200]);
    expect(idsOf(platform.heard)).toEqual(order);
  });
});

it('a restart forgets nothing: what was paid, the keys of requests, and events on their way', async () => {
  platform.state.status = 503;
  const shop = await openShop(sandbox);
  const session = await checkout(shop);
  await control(sandbox, `checkout/${session}/pay`);
  const key = { idempotencyKey: 'product:1' };
  const product = await shop.stripe.products.create({ name: 'Kept' }, key);
  const ids = await known();
  sandbox = await sandbox.reopened();
  const stripe = stripeAt(sandbox);
  expect(await stripe.checkout.sessions.retrieve(session)).toMatchObject({ payment_status: 'paid' });
  expect((await stripe.products.create({ name: 'Kept' }, key)).id).toBe(product.id);
  expect(await known()).toEqual(ids);
  platform.state.status = 200;
  const before = platform.heard.length;
  await until(() => expect(new Set(idsOf(platform.heard.slice(before)))).toEqual(new Set(ids)));
});
