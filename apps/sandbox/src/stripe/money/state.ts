import { say } from '../webhook/publish.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';

/** Ends it now. Open invoices stay open, but nobody tries them any more. */
export function cancel(
  world: World,
  subscription: kept.Subscription,
  reason: 'cancellation_requested' | 'payment_failed' | null,
): void {
  const now = world.now(subscription.customer);
  subscription.status = 'canceled';
  subscription.endedAt = now;
  subscription.canceledAt ??= now;
  subscription.cancelReason ??= reason;
  endSchedule(world, subscription, 'canceled');
  for (const invoice of world.shelves.invoices.list((one) => one.subscription === subscription.id)) {
    invoice.nextAttempt = null;
    invoice.autoAdvance = false;
    invoice.finalizesAt = null;
  }
  say.subscription(world, 'customer.subscription.deleted', subscription);
}

export function endSchedule(
  world: World,
  subscription: kept.Subscription,
  status: 'released' | 'canceled' | 'completed',
): void {
  const schedule = world.shelves.schedules.find(subscription.schedule);
  if (!schedule) return;
  const now = world.now(subscription.customer);
  schedule.status = status;
  if (status === 'released') schedule.releasedAt = now;
  if (status === 'canceled') schedule.canceledAt = now;
  if (status === 'completed') schedule.completedAt = now;
  if (status === 'released') {
    schedule.releasedSubscription = subscription.id;
    schedule.subscription = null;
  }
  subscription.schedule = null;
  say.schedule(world, `subscription_schedule.${status}`, schedule);
}
