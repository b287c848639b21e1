import { PaymentsError } from '@atrium/core/kernel';
import type Stripe from 'stripe';
import { invoicesOf } from './invoice.ts';
import { type Connection, expanded, idOf, instant, instantOrNull, type Part, vendorNow } from './read.ts';

type Schedule = Stripe.SubscriptionSchedule;

export const subscription = (
  connection: Connection,
): Part<'readSubscription' | 'cancelAtPeriodEnd' | 'cancelNow' | 'releaseSchedule'> => ({
  async readSubscription(subscriptionId) {
    const expand = ['schedule', ...(connection.live ? [] : ['test_clock'])];
    const found = await connection.stripe.subscriptions.retrieve(subscriptionId, { expand });
    const customerId = idOf(found.customer) ?? '';
    const main = mainItem(found);
    const schedule = expanded(found.schedule);
    return {
      subscriptionId: found.id,
      customerId,
      status: found.status,
      priceId: main.price.id,
      itemId: main.id,
      currency: found.currency,
      currentPeriodStart: instant(main.current_period_start),
      currentPeriodEnd: instant(main.current_period_end),
      trialEndsAt: instantOrNull(found.trial_end),
      cancelAtPeriodEnd: found.cancel_at_period_end,
      canceledAt: instantOrNull(found.canceled_at),
      endedAt: instantOrNull(found.ended_at),
      scheduleId: schedule?.id ?? null,
      nextPriceId: schedule && nextPrice(schedule, main.price.id),
      metadata: found.metadata,
      invoices: await invoicesOf(connection, { id: found.id, customerId }),
      asOf: vendorNow(found, found.test_clock),
    };
  },

  async cancelAtPeriodEnd(key, subscriptionId, cancel) {
    if (cancel) await releaseScheduleOf(connection.stripe, subscriptionId);
    await connection.stripe.subscriptions.update(
      subscriptionId,
      { cancel_at_period_end: cancel },
      { idempotencyKey: key },
    );
  },

  async cancelNow(key, subscriptionId) {
    const found = await connection.stripe.subscriptions.retrieve(subscriptionId);
    if (found.status === 'canceled' || found.status === 'incomplete_expired') return;
    await connection.stripe.subscriptions.cancel(subscriptionId, {}, { idempotencyKey: key });
  },

  releaseSchedule: (scheduleId) => release(connection.stripe, scheduleId),
});

/** Stripe takes no change to a subscription that a schedule governs. */
export async function releaseScheduleOf(stripe: Stripe, subscriptionId: string): Promise<void> {
  const { schedule } = await stripe.subscriptions.retrieve(subscriptionId);
  const scheduleId = idOf(schedule);
  if (scheduleId) await release(stripe, scheduleId);
}

async function release(stripe: Stripe, scheduleId: string): Promise<void> {
  const { status } = await stripe.subscriptionSchedules.retrieve(scheduleId);
  if (status === 'active' || status === 'not_started') {
    await stripe.subscriptionSchedules.release(scheduleId, {});
  }
}

export const isMetered = ({ price }: Stripe.SubscriptionItem): boolean =>
  price.recurring?.usage_type === 'metered';

export function mainItem({ id, items }: Stripe.Subscription): Stripe.SubscriptionItem {
  const main = items.data.find((item) => !isMetered(item)) ?? items.data[0];
  if (!main) throw new PaymentsError('invalid', `the subscription ${id} has no item`);
  return main;
}

/** Of the phase after the present one; the metered price stands behind the main one. */
function nextPrice(schedule: Schedule, presentPriceId: string): string | null {
  const from = schedule.current_phase?.end_date;
  const next = schedule.phases.find(({ start_date }) => start_date === from);
  const priceId = idOf(next?.items[0]?.price);
  return priceId === presentPriceId ? null : priceId;
}
