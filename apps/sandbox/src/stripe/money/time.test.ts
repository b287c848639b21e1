import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSandbox, type TestSandbox } from '../../testing/sandbox.ts';
import { checkout, control, eventTypes, openShop, type Shop } from '../../testing/stripe.ts';
import { boundary, DAY, nextBoundary } from './calendar.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await openTestSandbox();
});
afterAll(() => sandbox.remove());

/** A shop whose customer subscribed, and whose time moves alone. */
async function subscribed(what: 'plan' | 'trial', card = '4242424242424242') {
  const shop = await openShop(sandbox);
  const paid = await control<{ outcome: string }>(sandbox, `checkout/${await checkout(shop, what)}/pay`, {
    card,
  });
  expect(paid.outcome).toBe('complete');
  const [made] = (await shop.stripe.subscriptions.list({ customer: shop.customer })).data;
  const id = made?.id ?? '';
  return {
    shop,
    id,
    read: () => shop.stripe.subscriptions.retrieve(id),
    invoice: async () => (await shop.stripe.invoices.list({ subscription: id })).data[0],
    move: (to: { by: number } | { to: 'renewal' | 'trial_end' | 'retry' }) =>
      control(sandbox, 'clock', { ...to, customer: shop.customer }),
    card: (number: string) => control(sandbox, 'card', { customer: shop.customer, card: number }),
  };
}

/** What was said since, without the talk about payments. */
async function said(since: string): Promise<string[]> {
  const all = await eventTypes(sandbox, since);
  return all.filter((type) => /^(customer\.subscription|invoice)\./.test(type));
}
const lastEvent = async (shop: Shop) => (await shop.stripe.events.list({ limit: 1 })).data[0]?.id ?? '';

describe('time', () => {
  it('ends a trial with an active subscription before any money is taken', async () => {
    const { shop, read, move } = await subscribed('trial');
    expect(await read()).toMatchObject({ status: 'trialing' });
    const since = await lastEvent(shop);
    await move({ to: 'trial_end' });
    expect(await said(since)).toEqual([
      'customer.subscription.trial_will_end',
      'customer.subscription.updated',
      'invoice.created',
      'invoice.finalized',
      'invoice.paid',
      'invoice.payment_succeeded',
    ]);
    expect(await read()).toMatchObject({ status: 'active' });
  });

  it('tries a failed renewal after 3, 5 and 7 days, then gives up', async () => {
    const { invoice, read, move, card } = await subscribed('plan');
    await card('4000000000000341');
    await move({ to: 'renewal' });
    const tries: unknown[] = [];
    for (;;) {
      const open = await invoice();
      const wait = open?.next_payment_attempt
        ? open.next_payment_attempt - (open.status_transitions.finalized_at ?? 0)
        : null;
      tries.push([open?.attempt_count, wait === null ? null : wait / DAY, (await read()).status]);
      if (wait === null) break;
      await move({ to: 'retry' });
    }
    expect(tries).toEqual([
      [1, 3, 'past_due'],
      [2, 8, 'past_due'],
      [3, 15, 'past_due'],
      [4, null, 'canceled'],
    ]);
  });

  it('clears what was owed once a new card pays at the next try', async () => {
    const { invoice, read, move, card } = await subscribed('plan');
    await card('4000000000000341');
    await move({ to: 'renewal' });
    await card('4242424242424242');
    await move({ to: 'retry' });
    expect(await read()).toMatchObject({ status: 'active' });
    expect(await invoice()).toMatchObject({ status: 'paid', attempt_count: 2, next_payment_attempt: null });
  });

  it('leaves it unpaid after the last try, if so wished, until its invoice is paid', async () => {
    const { invoice, move, read, card } = await subscribed('plan');
    await control(sandbox, 'settings', { dunningEnd: 'unpaid' });
    await card('4000000000000341');
    await move({ to: 'renewal' });
    for (let i = 0; i < 3; i += 1) await move({ to: 'retry' });
    expect(await read()).toMatchObject({ status: 'unpaid' });
    await control(sandbox, `invoices/${(await invoice())?.id}/pay`);
    expect(await read()).toMatchObject({ status: 'active' });
    await control(sandbox, 'settings', { dunningEnd: 'canceled' });
  });

  it('asks for 3-D Secure on a renewal by the invoice’s page, and that is no decline', async () => {
    const { invoice, read, move, card } = await subscribed('plan');
    await card('4000002760003184');
    await move({ to: 'renewal' });
    const open = await invoice();
    expect(open).toMatchObject({ status: 'open', attempt_count: 1 });
    expect(
      await control(sandbox, `invoices/${open?.id}/pay`, { card: '4000002760003184', authenticate: true }),
    ).toEqual({
      outcome: 'succeeded',
    });
    expect(await read()).toMatchObject({ status: 'active' });
  });

  it('ends what was cancelled at its period’s end, and not before', async () => {
    const { shop, id, read, move } = await subscribed('plan');
    await shop.stripe.subscriptions.update(id, { cancel_at_period_end: true });
    await move({ by: 20 * DAY });
    expect(await read()).toMatchObject({ status: 'active' });
    await move({ by: 12 * DAY });
    const ended = await read();
    expect(ended).toMatchObject({ status: 'canceled' });
    expect(ended.ended_at).toBe(ended.items.data[0]?.current_period_end);
  });

  it('drops a change that nobody paid for within 23 hours, and its invoice with it', async () => {
    const { shop, id, read, move, card, invoice } = await subscribed('plan');
    await card('4000000000000341');
    const [item] = (await read()).items.data;
    const dear = await shop.stripe.prices.create({
      product: String(item?.price.product),
      currency: 'usd',
      unit_amount: 9_000,
      recurring: { interval: 'month' },
    });
    const waiting = await shop.stripe.subscriptions.update(id, {
      items: [{ id: item?.id ?? '', price: dear.id }],
      proration_behavior: 'always_invoice',
      payment_behavior: 'pending_if_incomplete',
    });
    expect(waiting).toMatchObject({ status: 'active', pending_update: { subscription_items: [{}] } });
    expect(await invoice()).toMatchObject({ status: 'open', billing_reason: 'subscription_update' });
    const since = await lastEvent(shop);
    await move({ by: DAY });
    expect(await read()).toMatchObject({ status: 'active', pending_update: null });
    expect(await invoice()).toMatchObject({ status: 'void' });
    expect(await said(since)).toEqual([
      'invoice.voided',
      'customer.subscription.pending_update_expired',
      'customer.subscription.updated',
    ]);
  });

  it('of one customer moves alone', async () => {
    const [first, second] = [await subscribed('trial'), await subscribed('trial')];
    await first.move({ to: 'trial_end' });
    expect(await first.read()).toMatchObject({ status: 'active', test_clock: expect.any(String) });
    expect(await second.read()).toMatchObject({ status: 'trialing', test_clock: null });
  });

  it('lets an unpaid first invoice expire after 23 hours', async () => {
    const shop = await openShop(sandbox);
    const made = await shop.stripe.subscriptions.create({
      customer: shop.customer,
      items: [{ price: shop.plan }],
      payment_behavior: 'default_incomplete',
    });
    expect(made.status).toBe('incomplete');
    await control(sandbox, 'clock', { by: DAY, customer: shop.customer });
    expect(await shop.stripe.subscriptions.retrieve(made.id)).toMatchObject({ status: 'incomplete_expired' });
  });

  it.each([
    ['cancel', 'canceled'],
    ['pause', 'paused'],
    ['create_invoice', 'past_due'],
  ] as const)('ends a trial without a card by %s: %s', async (missing_payment_method, status) => {
    const shop = await openShop(sandbox);
    const { id } = await shop.stripe.subscriptions.create({
      customer: shop.customer,
      items: [{ price: shop.plan }],
      trial_end: Math.floor(Date.now() / 1000) + 5 * DAY,
      trial_settings: { end_behavior: { missing_payment_method } },
    });
    await control(sandbox, 'clock', { to: 'trial_end', customer: shop.customer });
    await control(sandbox, 'clock', { by: DAY, customer: shop.customer });
    expect(await shop.stripe.subscriptions.retrieve(id)).toMatchObject({ status });
    const [invoice] = (await shop.stripe.invoices.list({ customer: shop.customer })).data;
    expect(invoice).toMatchObject({ next_payment_attempt: null });
  });

  it('bills what a meter counted in the period that is over', async () => {
    const { shop, id, invoice, move } = await subscribed('plan');
    const meter = await shop.stripe.billing.meters.create({
      display_name: 'Documents',
      event_name: `documents_${id}`,
      default_aggregation: { formula: 'sum' },
    });
    const { product } = await shop.stripe.prices.retrieve(shop.plan);
    const metered = await shop.stripe.prices.create({
      product: String(product),
      currency: 'usd',
      unit_amount: 50,
      recurring: { interval: 'month', usage_type: 'metered', meter: meter.id },
    });
    await shop.stripe.subscriptions.update(id, { items: [{ price: metered.id }] });
    for (const value of ['3', '4']) {
      await shop.stripe.billing.meterEvents.create({
        event_name: meter.event_name,
        payload: { stripe_customer_id: shop.customer, value },
      });
    }
    await move({ to: 'renewal' });
    const lines = (await invoice())?.lines.data.map(({ amount, quantity }) => [amount, quantity]);
    expect(lines).toEqual([
      [350, 7],
      [2_000, 1],
    ]);
  });
});

it('tells of usage that cannot be counted by a thin event, whose reason is fetched', async () => {
  const shop = await openShop(sandbox);
  await shop.stripe.billing.meterEvents.create({
    event_name: 'unknown',
    payload: { stripe_customer_id: shop.customer, value: '1' },
  });
  const { events } = (await (await sandbox.get('/control/stripe/events')).json()) as {
    events: { type: string; id: string; body: object }[];
  };
  const thin = events.find(({ type }) => type === 'v1.billing.meter.no_meter_found');
  expect(thin?.body).not.toHaveProperty('data');
  const fetched = await shop.stripe.v2.core.events.retrieve(thin?.id ?? '');
  expect(fetched).toMatchObject({ data: { reason: { error_types: [{ code: 'no_meter' }] } } });
});

describe('the calendar', () => {
  const at = (iso: string) => Date.parse(`${iso}T10:00:00Z`) / 1000;

  it('keeps the day of the month, or takes the last where there is no such day', () => {
    const anchor = at('2027-01-31');
    const months = [1, 2, 3, 13].map((n) => boundary(anchor, 'month', n));
    expect(months).toEqual([at('2027-02-28'), at('2027-03-31'), at('2027-04-30'), at('2028-02-29')]);
    expect(boundary(at('2028-02-29'), 'year', 1)).toBe(at('2029-02-28'));
    expect(boundary(at('2028-02-29'), 'year', 4)).toBe(at('2032-02-29'));
  });

  it('finds the first boundary after an instant', () => {
    const anchor = at('2027-01-31');
    expect(nextBoundary(anchor, 'month', 1, anchor)).toBe(at('2027-02-28'));
    expect(nextBoundary(anchor, 'month', 1, at('2027-02-28'))).toBe(at('2027-03-31'));
    expect(nextBoundary(anchor, 'month', 3, anchor)).toBe(at('2027-04-30'));
  });
});
