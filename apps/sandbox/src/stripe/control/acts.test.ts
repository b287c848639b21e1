import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestSandbox, type TestSandbox } from '../../testing/sandbox.ts';
import { checkout, control, eventTypes, openShop, type Shop } from '../../testing/stripe.ts';

let sandbox: TestSandbox;
let shop: Shop;
beforeAll(async () => {
  sandbox = await openTestSandbox();
  shop = await openShop(sandbox);
});
afterAll(() => sandbox.remove());

async function paid(card?: string) {
  const session = await checkout(shop);
  await control(sandbox, `checkout/${session}/pay`, card ? { card } : {});
  const { payment_intent } = await shop.stripe.checkout.sessions.retrieve(session);
  const [charge] = (await shop.stripe.charges.list({ payment_intent: String(payment_intent) })).data;
  return { payment: String(payment_intent), charge: charge?.id ?? '' };
}
const lastEvent = async () => (await shop.stripe.events.list({ limit: 1 })).data[0]?.id ?? '';

it('a dispute takes the money at once, and gives it back when it is won', async () => {
  for (const outcome of ['won', 'lost'] as const) {
    const { payment, charge } = await paid();
    const since = await lastEvent();
    await control(sandbox, `charges/${charge}/dispute`);
    const [dispute] = (await shop.stripe.disputes.list({ payment_intent: payment })).data;
    expect(dispute).toMatchObject({ status: 'needs_response', amount: 4_900 });
    await expect(shop.stripe.refunds.create({ payment_intent: payment })).rejects.toMatchObject({
      code: 'charge_disputed',
    });
    await control(sandbox, `disputes/${dispute?.id}/close`, { outcome });
    expect(await eventTypes(sandbox, since)).toEqual([
      'charge.dispute.created',
      'charge.dispute.funds_withdrawn',
      ...(outcome === 'won' ? ['charge.dispute.funds_reinstated'] : []),
      'charge.dispute.closed',
    ]);
    await expect(control(sandbox, `disputes/${dispute?.id}/close`, { outcome })).rejects.toThrow(outcome);
  }
});

it('the card made for it is disputed by itself', async () => {
  const { payment } = await paid('4000000000000259');
  expect((await shop.stripe.disputes.list({ payment_intent: payment })).data).toHaveLength(1);
});

it('a refund can fail after it succeeded, and then be made again', async () => {
  const { payment } = await paid();
  const first = await shop.stripe.refunds.create({ payment_intent: payment });
  expect(first.status).toBe('succeeded');
  await expect(shop.stripe.refunds.create({ payment_intent: payment })).rejects.toMatchObject({
    code: 'charge_already_refunded',
  });
  const since = await lastEvent();
  await control(sandbox, `refunds/${first.id}/settle`, { status: 'failed' });
  expect(await eventTypes(sandbox, since)).toEqual(['refund.failed', 'charge.refund.updated']);
  expect((await shop.stripe.refunds.create({ payment_intent: payment })).status).toBe('succeeded');
});

it('refunds to cards that make them wait are pending until the bank answers', async () => {
  const { payment } = await paid('4000000000007726');
  const { id, status } = await shop.stripe.refunds.create({ payment_intent: payment });
  expect(status).toBe('pending');
  await control(sandbox, `refunds/${id}/settle`, { status: 'succeeded' });
  expect(await shop.stripe.refunds.retrieve(id)).toMatchObject({ status: 'succeeded' });
});

it('a promotion code can be added and used', async () => {
  await control(sandbox, 'promotion', { code: 'HALF', percentOff: 50 });
  const session = await checkout(shop);
  await control(sandbox, `checkout/${session}/pay`, { promotionCode: 'half' });
  expect(await shop.stripe.checkout.sessions.retrieve(session)).toMatchObject({ amount_total: 2_450 });
});

it('what cannot be done is refused with the reason', async () => {
  await expect(control(sandbox, 'clock', { to: 1 })).rejects.toThrow('does not go back');
  await expect(control(sandbox, 'clock', { by: 0 })).rejects.toThrow(/by/);
  await expect(control(sandbox, 'deliver', { events: ['evt_none'] })).rejects.toThrow('There is no target');
  await expect(control(sandbox, 'charges/ch_none/dispute')).rejects.toThrow("No such charge: 'ch_none'");
});

it('the page says how things stand, and its buttons do what they say', async () => {
  await fetch(`${sandbox.url}/control/stripe/clock`, {
    method: 'POST',
    body: new URLSearchParams({ by: '86400' }),
  });
  const page = await (await sandbox.get('/stripe')).text();
  for (const shown of ['1.0 days ahead', 'HALF', 'dispute lost', 'refund of $49.00 succeeded']) {
    expect(page).toContain(shown);
  }
});
