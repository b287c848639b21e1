import { Refusal } from '../api/refusal.ts';
import { say } from '../webhook/publish.ts';
import type * as kept from '../world/kept.ts';
import { newId, type World } from '../world/world.ts';
import { HOUR } from './calendar.ts';
import { collect } from './collect.ts';
import { draft, finalize, voidInvoice } from './invoice.ts';
import { type Change, prorate } from './lines.ts';
import { applyItems, dropPending } from './pending.ts';

export type PaymentBehavior =
  | 'allow_incomplete'
  | 'default_incomplete'
  | 'error_if_incomplete'
  | 'pending_if_incomplete';

export interface WantedItem {
  readonly id?: string | undefined;
  readonly price?: string | undefined;
  readonly quantity?: number | undefined;
  readonly deleted?: boolean | undefined;
}

export interface WantedChange {
  readonly items: readonly WantedItem[];
  readonly proration: 'always_invoice' | 'create_prorations' | 'none';
  readonly at: number;
  readonly behavior: PaymentBehavior;
}

const PENDING_FOR = 23 * HOUR;

/** The items a subscription would have: named ones changed or taken out, others added, the rest as they are. */
export function itemsAfter(
  world: World,
  subscription: kept.Subscription,
  wanted: readonly WantedItem[],
): kept.Item[] {
  const unknown = wanted.find(({ id }) => id && !subscription.items.some((item) => item.id === id));
  if (unknown?.id) {
    throw new Refusal(`No such subscription item: '${unknown.id}'`, {
      code: 'resource_missing',
      param: 'items[0][id]',
    });
  }
  const kept = subscription.items.flatMap((item) => {
    const change = wanted.find(({ id }) => id === item.id);
    if (!change) return [item];
    if (change.deleted) return [];
    return [{ ...item, price: change.price ?? item.price, quantity: change.quantity ?? item.quantity }];
  });
  const added = wanted
    .filter(({ id }) => !id)
    .map(({ price = '', quantity }) => ({
      id: newId('si', 14),
      created: world.now(subscription.customer),
      price,
      quantity: quantityOf(world, price, quantity),
    }));
  const items = [...kept, ...added];
  for (const item of items) assertFits(world, subscription, item);
  if (items.length === 0) throw new Refusal('A subscription must have at least one active plan.');
  return items;
}

export const quantityOf = (world: World, price: string, quantity: number | undefined): number | null =>
  world.shelves.prices.get(price, 'items[0][price]').recurring?.usageType === 'metered'
    ? null
    : (quantity ?? 1);

function assertFits(world: World, subscription: kept.Subscription, item: kept.Item): void {
  const price = world.shelves.prices.get(item.price, 'items[0][price]');
  if (price.currency !== subscription.currency || !price.recurring) {
    throw new Refusal(
      `The price ${price.id} does not fit a subscription in ${subscription.currency}: its currency or type is another.`,
      { param: 'items[0][price]' },
    );
  }
}

/** Changes what a subscription is for, and asks for the difference as it was told to. */
export function change(world: World, subscription: kept.Subscription, wanted: WantedChange): void {
  const next = prorate(world, subscription, itemsAfter(world, subscription, wanted.items), wanted.at);
  if (subscription.pending) dropPending(world, subscription);
  const waits = wanted.proration === 'create_prorations' && next.anchor === null;
  if (waits) subscription.pendingLines.push(...next.lines);
  if (waits || wanted.proration === 'none' || next.lines.length === 0) apply(world, subscription, next);
  else bill(world, subscription, next, wanted);
}

function apply(world: World, subscription: kept.Subscription, next: Change): void {
  applyItems(world, subscription, next.items, next.anchor);
  say.subscription(world, 'customer.subscription.updated', subscription);
}

function bill(world: World, subscription: kept.Subscription, next: Change, wanted: WantedChange): void {
  const waits = wanted.behavior === 'pending_if_incomplete' || wanted.behavior === 'error_if_incomplete';
  if (!waits) applyItems(world, subscription, next.items, next.anchor);
  const before = subscription.latestInvoice;
  const invoice = draft(world, subscription, {
    reason: 'subscription_update',
    lines: next.lines,
    prorationDate: wanted.at,
  });
  finalize(world, invoice);
  if (waits) {
    const expiresAt = world.now(subscription.customer) + PENDING_FOR;
    subscription.pending = { expiresAt, items: [...next.items], anchor: next.anchor, invoice: invoice.id };
  }
  const result = collect(world, invoice, { automatic: true });
  if (result === 'succeeded') {
    if (!waits) say.subscription(world, 'customer.subscription.updated', subscription);
    return;
  }
  invoice.nextAttempt = null;
  if (wanted.behavior === 'error_if_incomplete') {
    subscription.pending = null;
    voidInvoice(world, invoice);
    subscription.latestInvoice = before;
    throw unpaid(world, invoice);
  }
  say.subscription(world, 'customer.subscription.updated', subscription);
}

function unpaid(world: World, invoice: kept.Invoice): Refusal {
  const error = world.shelves.paymentIntents.find(invoice.paymentIntent)?.error;
  return new Refusal(error?.message ?? 'The payment failed.', {
    status: 402,
    type: 'card_error',
    code: error?.code ?? 'subscription_payment_intent_requires_action',
    declineCode: error?.declineCode ?? null,
  });
}
