import { say } from '../webhook/publish.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { outcomeOfSaving, type ReadCard } from './cards.ts';
import { type Collected, collect } from './collect.ts';
import { saveCard } from './payment.ts';
import { endSchedule } from './state.ts';

/** A new card for the customer and every subscription of theirs; null once it is kept, else why it is not. */
export function replaceCard(world: World, customer: kept.Customer, card: ReadCard): string | null {
  const outcome = outcomeOfSaving(card.number);
  if (outcome !== 'pays' && outcome !== 'authenticate') return outcome.message;
  const method = saveCard(world, customer, card);
  customer.paymentMethod = method.id;
  say.customer(world, 'customer.updated', customer);
  const living = world.shelves.subscriptions.list(
    (one) => one.customer === customer.id && one.endedAt === null,
  );
  for (const subscription of living) {
    subscription.paymentMethod = method.id;
    say.subscription(world, 'customer.subscription.updated', subscription);
  }
  return null;
}

/** Pays an open invoice by a card given on its page, which is kept for the next ones. */
export function payInvoice(world: World, invoice: kept.Invoice, card: ReadCard): Collected {
  const customer = world.shelves.customers.get(invoice.customer);
  const method = saveCard(world, customer, card);
  const result = collect(world, invoice, { automatic: false, method });
  const subscription = world.shelves.subscriptions.get(invoice.subscription);
  if (result !== 'failed' && subscription.endedAt === null) subscription.paymentMethod = method.id;
  return result;
}

export function cancelAtPeriodEnd(world: World, subscription: kept.Subscription, cancels: boolean): void {
  if (subscription.cancelAtPeriodEnd === cancels) return;
  if (cancels) endSchedule(world, subscription, 'released');
  subscription.cancelAtPeriodEnd = cancels;
  subscription.canceledAt = cancels ? world.now(subscription.customer) : null;
  subscription.cancelReason = cancels ? 'cancellation_requested' : null;
  say.subscription(world, 'customer.subscription.updated', subscription);
}
