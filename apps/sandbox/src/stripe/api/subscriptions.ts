import { z } from 'zod';
import { change, type PaymentBehavior, quantityOf, type WantedChange } from '../money/change.ts';
import { redeem } from '../money/discount.ts';
import { cancelAtPeriodEnd } from '../money/portal.ts';
import { cancel } from '../money/state.ts';
import { subscribe } from '../money/subscribe.ts';
import { say } from '../webhook/publish.ts';
import { subscriptionBody } from '../wire/index.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import {
  changedMetadata,
  type Endpoint,
  endpoint,
  flag,
  id,
  int,
  metadata,
  page,
  paging,
} from './endpoint.ts';
import { Refusal } from './refusal.ts';

export const changedItem = z.strictObject({
  id: id.optional(),
  price: id.optional(),
  quantity: int.optional(),
  deleted: flag.optional(),
});
const behavior = z
  .enum(['allow_incomplete', 'default_incomplete', 'error_if_incomplete', 'pending_if_incomplete'])
  .default('allow_incomplete');
export const proration = z.enum(['always_invoice', 'create_prorations', 'none']);

const update = {
  items: z.array(changedItem).optional(),
  proration_behavior: proration.default('create_prorations'),
  proration_date: int.optional(),
  payment_behavior: behavior,
  cancel_at_period_end: flag.optional(),
  default_payment_method: id.optional(),
  metadata: changedMetadata,
};
type Update = z.output<z.ZodObject<typeof update>>;

const missingMethod = z.strictObject({
  end_behavior: z.strictObject({ missing_payment_method: z.enum(['cancel', 'create_invoice', 'pause']) }),
});

export const subscriptionEndpoints: readonly Endpoint[] = [
  endpoint(
    'POST',
    '/v1/subscriptions',
    {
      customer: id,
      items: z.array(z.strictObject({ price: id, quantity: int.optional() })).min(1),
      default_payment_method: id.optional(),
      trial_end: int.optional(),
      trial_settings: missingMethod.optional(),
      payment_behavior: behavior,
      discounts: z
        .array(z.strictObject({ coupon: id }))
        .max(1)
        .optional(),
      metadata,
    },
    (world, given) => {
      const [wanted] = given.discounts ?? [];
      const discount = wanted ? { coupon: wanted.coupon, promotionCode: null } : null;
      const subscription = subscribe(world, {
        customer: world.shelves.customers.get(given.customer, 'customer').id,
        items: given.items.map(({ price, quantity }) => ({
          price,
          quantity: quantityOf(world, price, quantity),
        })),
        metadata: given.metadata,
        paymentMethod: given.default_payment_method ?? null,
        trialEnd: given.trial_end ?? null,
        missingPaymentMethod: given.trial_settings?.end_behavior.missing_payment_method ?? 'create_invoice',
        discount: redeem(world, discount, world.now(given.customer)),
        leavesIncomplete: given.payment_behavior === 'default_incomplete',
      });
      return subscriptionBody(world, subscription);
    },
  ),

  endpoint(
    'GET',
    '/v1/subscriptions',
    { ...paging, customer: id.optional(), status: z.string().optional() },
    (world, given) =>
      page(
        '/v1/subscriptions',
        world.shelves.subscriptions.list(
          (one) =>
            (!given.customer || one.customer === given.customer) &&
            (given.status === 'all' ||
              (given.status ? one.status === given.status : one.status !== 'canceled')),
        ),
        given,
        (one) => subscriptionBody(world, one),
      ),
  ),

  endpoint('GET', '/v1/subscriptions/:id', {}, (world, _input, of) =>
    subscriptionBody(world, world.shelves.subscriptions.get(of)),
  ),

  endpoint('POST', '/v1/subscriptions/:id', update, (world, given, of) => {
    const subscription = living(world, of);
    assertAllowed(subscription, given);
    if (given.metadata) subscription.metadata = { ...subscription.metadata, ...given.metadata };
    if (given.default_payment_method) {
      subscription.paymentMethod = world.shelves.paymentMethods.get(given.default_payment_method).id;
    }
    if (given.cancel_at_period_end !== undefined) {
      cancelAtPeriodEnd(world, subscription, given.cancel_at_period_end);
    }
    if (given.items) change(world, subscription, changeOf(world, subscription, given));
    else if (given.metadata) say.subscription(world, 'customer.subscription.updated', subscription);
    return subscriptionBody(world, subscription);
  }),

  endpoint('POST', '/v1/subscriptions/:id/resume', {}, (world, _input, of) => {
    const subscription = world.shelves.subscriptions.get(of);
    if (subscription.status !== 'paused') throw new Refusal('Only a paused subscription can be resumed.');
    subscription.status = 'active';
    subscription.periodEnd = world.now(subscription.customer);
    say.subscription(world, 'customer.subscription.resumed', subscription);
    return subscriptionBody(world, subscription);
  }),

  endpoint('DELETE', '/v1/subscriptions/:id', {}, (world, _input, of) => {
    const subscription = living(world, of);
    cancel(world, subscription, 'cancellation_requested');
    return subscriptionBody(world, subscription);
  }),
];

function living(world: World, of: string): kept.Subscription {
  const subscription = world.shelves.subscriptions.get(of);
  if (subscription.endedAt !== null) {
    throw new Refusal(`No such subscription: '${of}'`, {
      status: 404,
      code: 'resource_missing',
      param: 'id',
    });
  }
  return subscription;
}

export function changeOf(
  world: World,
  subscription: kept.Subscription,
  given: {
    items?: z.output<typeof changedItem>[] | undefined;
    proration_behavior: WantedChange['proration'];
    proration_date?: number | undefined;
    payment_behavior?: PaymentBehavior;
  },
): WantedChange {
  const at = given.proration_date ?? world.now(subscription.customer);
  if (at < subscription.periodStart || at > subscription.periodEnd) {
    throw new Refusal('The proration date must lie within the current period.', { param: 'proration_date' });
  }
  return {
    items: given.items ?? [],
    proration: given.proration_behavior,
    at,
    behavior: given.payment_behavior ?? 'allow_incomplete',
  };
}

function assertAllowed(subscription: kept.Subscription, given: Update): void {
  const touchesSchedule = given.items !== undefined || given.cancel_at_period_end !== undefined;
  if (subscription.schedule && touchesSchedule) {
    throw new Refusal(
      `The subscription is managed by the subscription schedule \`${subscription.schedule}\`, and updating it directly is not allowed. Please release the schedule first.`,
    );
  }
  const isPending = given.payment_behavior === 'pending_if_incomplete';
  if (isPending && (given.metadata || given.default_payment_method)) {
    throw new Refusal('Only the items can be changed with `payment_behavior=pending_if_incomplete`.', {
      param: 'payment_behavior',
    });
  }
}
