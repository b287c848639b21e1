import type * as kept from '../world/kept.ts';
import { newId, type World } from '../world/world.ts';
import { money, share } from './amount.ts';
import { day, nextBoundary } from './calendar.ts';

interface Period {
  readonly start: number;
  readonly end: number;
}

export const isMetered = (world: World, { price }: { readonly price: string }): boolean =>
  world.shelves.prices.get(price).recurring?.usageType === 'metered';

/** What a period costs in advance. */
export function advanceLines(
  world: World,
  subscription: kept.Subscription,
  period: Period,
  free = false,
): kept.Line[] {
  return subscription.items
    .filter((item) => !isMetered(world, item))
    .map((item) => {
      const price = world.shelves.prices.get(item.price);
      const quantity = item.quantity ?? 1;
      const name = world.shelves.products.get(price.product).name;
      const each = `${money(price.unitAmount, price.currency)} / ${price.recurring?.interval ?? 'month'}`;
      return {
        ...lineOf(item, period),
        description: free ? `Trial period for ${name}` : `${quantity} × ${name} (at ${each})`,
        amount: free ? 0 : price.unitAmount * quantity,
        quantity,
      };
    });
}

/** What was used in a period that is over. */
export function usageLines(world: World, subscription: kept.Subscription, period: Period): kept.Line[] {
  return subscription.items
    .filter((item) => isMetered(world, item))
    .map((item) => {
      const price = world.shelves.prices.get(item.price);
      const quantity = usedBy(world, subscription.customer, price, period);
      const name = world.shelves.products.get(price.product).name;
      return {
        ...lineOf(item, period),
        description: `${quantity} × ${name} (used, at ${money(price.unitAmount, price.currency)})`,
        amount: price.unitAmount * quantity,
        quantity,
      };
    });
}

function usedBy(world: World, customer: string, price: kept.Price, period: Period): number {
  const meter = world.shelves.meters.find(price.recurring?.meter);
  const counted = world.shelves.meterEvents.list(
    (event) =>
      event.customer === customer &&
      event.eventName === meter?.eventName &&
      event.timestamp >= period.start &&
      event.timestamp < period.end,
  );
  if (meter?.formula === 'count') return counted.length;
  if (meter?.formula === 'last') return counted[0]?.value ?? 0;
  return counted.reduce((sum, { value }) => sum + value, 0);
}

const lineOf = (item: kept.Item, { start, end }: Period) => ({
  id: newId('il'),
  discount: 0,
  price: item.price,
  subscriptionItem: item.id,
  proration: false,
  start,
  end,
});

export interface Change {
  readonly items: readonly kept.Item[];
  readonly lines: readonly kept.Line[];
  /** Set where another interval starts a new period. */
  readonly anchor: number | null;
}

/** What changing to these items at this instant costs: the unused part back, the new part on top. */
export function prorate(
  world: World,
  subscription: kept.Subscription,
  items: readonly kept.Item[],
  at: number,
): Change {
  const priceOf = (item: kept.Item | undefined) => world.shelves.prices.find(item?.price);
  const main = (which: readonly kept.Item[]) => which.find((item) => !isMetered(world, item));
  const [before, after] = [priceOf(main(subscription.items)), priceOf(main(items))];
  const isOtherInterval =
    before?.recurring?.interval !== after?.recurring?.interval ||
    before?.recurring?.intervalCount !== after?.recurring?.intervalCount;
  const isTrial = subscription.status === 'trialing';
  const anchor = isOtherInterval && !isTrial ? at : null;
  if (isTrial) return { items, lines: [], anchor };
  const rest = { start: at, end: subscription.periodEnd };
  const next =
    anchor === null
      ? rest
      : {
          start: at,
          end: nextBoundary(
            at,
            after?.recurring?.interval ?? 'month',
            after?.recurring?.intervalCount ?? 1,
            at,
          ),
        };
  const changed = (item: kept.Item, other: readonly kept.Item[]) =>
    !isMetered(world, item) &&
    (anchor !== null ||
      !other.some((one) => one.id === item.id && one.price === item.price && one.quantity === item.quantity));
  const whole = subscription.periodEnd - subscription.periodStart;
  const left = Math.max(0, subscription.periodEnd - at);
  return {
    items,
    anchor,
    lines: [
      ...subscription.items
        .filter((item) => changed(item, items))
        .map((item) => prorated(world, item, rest, -left / whole, 'Unused time on')),
      ...items
        .filter((item) => changed(item, subscription.items))
        .map((item) => prorated(world, item, next, anchor === null ? left / whole : 1, 'Remaining time on')),
    ],
  };
}

function prorated(world: World, item: kept.Item, period: Period, part: number, words: string): kept.Line {
  const price = world.shelves.prices.get(item.price);
  const quantity = item.quantity ?? 1;
  return {
    ...lineOf(item, period),
    description: `${words} ${world.shelves.products.get(price.product).name} after ${day(period.start)}`,
    amount: share(price.unitAmount * quantity, part, 1),
    quantity,
    proration: true,
  };
}
