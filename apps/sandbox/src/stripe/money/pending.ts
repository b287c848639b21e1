import { say } from '../webhook/publish.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { nextBoundary } from './calendar.ts';
import { voidInvoice } from './invoice.ts';

/** Takes a change over; a new anchor starts a new period there. */
export function applyItems(
  world: World,
  subscription: kept.Subscription,
  items: readonly kept.Item[],
  anchor: number | null,
): void {
  subscription.items = items.map((item) => ({ ...item }));
  if (anchor === null) return;
  const recurring = world.shelves.prices.get(items[0]?.price ?? '').recurring;
  subscription.anchor = anchor;
  subscription.periodStart = anchor;
  subscription.periodEnd = nextBoundary(
    anchor,
    recurring?.interval ?? 'month',
    recurring?.intervalCount ?? 1,
    anchor,
  );
}

/** Its invoice was paid: the change that waited for it happens. */
export function applyPending(world: World, subscription: kept.Subscription): void {
  const { pending } = subscription;
  if (!pending) return;
  subscription.pending = null;
  applyItems(world, subscription, pending.items, pending.anchor);
  say.subscription(world, 'customer.subscription.pending_update_applied', subscription);
  say.subscription(world, 'customer.subscription.updated', subscription);
}

/** Nobody paid for it in time, or another change takes its place. */
export function dropPending(world: World, subscription: kept.Subscription): void {
  const invoice = world.shelves.invoices.find(subscription.pending?.invoice);
  subscription.pending = null;
  if (invoice) voidInvoice(world, invoice);
  say.subscription(world, 'customer.subscription.pending_update_expired', subscription);
}
