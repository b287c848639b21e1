import { z } from 'zod';
import { boundary } from '../money/calendar.ts';
import { quantityOf } from '../money/change.ts';
import { endSchedule } from '../money/state.ts';
import { say } from '../webhook/publish.ts';
import { scheduleBody } from '../wire/index.ts';
import type * as kept from '../world/kept.ts';
import { newId, type World } from '../world/world.ts';
import { type Endpoint, endpoint, flag, id, int, page, paging } from './endpoint.ts';
import { Refusal } from './refusal.ts';

const phase = z.strictObject({
  items: z.array(z.strictObject({ price: id, quantity: int.optional() })).min(1),
  start_date: int.optional(),
  end_date: int.optional(),
  duration: z
    .strictObject({ interval: z.enum(['day', 'week', 'month', 'year']), interval_count: int.default(1) })
    .optional(),
  proration_behavior: z.enum(['always_invoice', 'create_prorations', 'none']).optional(),
  discounts: z.array(z.strictObject({ discount: id })).optional(),
  trial_end: int.optional(),
});

export const scheduleEndpoints: readonly Endpoint[] = [
  endpoint('POST', '/v1/subscription_schedules', { from_subscription: id }, (world, given) => {
    const subscription = world.shelves.subscriptions.get(given.from_subscription, 'from_subscription');
    assertFree(subscription);
    const schedule = world.shelves.schedules.add(scheduleFor(world, subscription));
    subscription.schedule = schedule.id;
    say.schedule(world, 'subscription_schedule.created', schedule);
    say.subscription(world, 'customer.subscription.updated', subscription);
    return scheduleBody(world, schedule);
  }),

  endpoint('GET', '/v1/subscription_schedules', { ...paging, customer: id.optional() }, (world, given) =>
    page(
      '/v1/subscription_schedules',
      world.shelves.schedules.list((one) => !given.customer || one.customer === given.customer),
      given,
      (one) => scheduleBody(world, one),
    ),
  ),

  endpoint('GET', '/v1/subscription_schedules/:id', {}, (world, _input, of) =>
    scheduleBody(world, world.shelves.schedules.get(of)),
  ),

  endpoint(
    'POST',
    '/v1/subscription_schedules/:id',
    {
      end_behavior: z.enum(['release', 'cancel']).optional(),
      phases: z.array(phase).min(1).optional(),
      proration_behavior: z.enum(['always_invoice', 'create_prorations', 'none']).optional(),
    },
    (world, given, of) => {
      const schedule = active(world, of);
      if (given.phases) schedule.phases = phasesOf(world, schedule, given.phases);
      schedule.endBehavior = given.end_behavior ?? schedule.endBehavior;
      say.schedule(world, 'subscription_schedule.updated', schedule);
      return scheduleBody(world, schedule);
    },
  ),

  endpoint(
    'POST',
    '/v1/subscription_schedules/:id/release',
    { preserve_cancel_date: flag.optional() },
    (world, _input, of) => {
      const schedule = active(world, of);
      const subscription = world.shelves.subscriptions.get(schedule.subscription ?? '');
      endSchedule(world, subscription, 'released');
      say.subscription(world, 'customer.subscription.updated', subscription);
      return scheduleBody(world, schedule);
    },
  ),
];

function assertFree(subscription: kept.Subscription): void {
  if (subscription.schedule) {
    throw new Refusal(
      `You cannot migrate a subscription that is already attached to a schedule: ${subscription.schedule}.`,
    );
  }
  if (subscription.endedAt !== null || subscription.status === 'incomplete') {
    throw new Refusal(`A subscription that is ${subscription.status} cannot have a schedule.`);
  }
}

const scheduleFor = (world: World, subscription: kept.Subscription): kept.Schedule => ({
  id: newId('sub_sched'),
  created: world.now(subscription.customer),
  customer: subscription.customer,
  subscription: subscription.id,
  releasedSubscription: null,
  phases: [
    {
      start: subscription.periodStart,
      end: subscription.periodEnd,
      items: subscription.items.map(({ price, quantity }) => ({ price, quantity })),
      discounts: subscription.discount ? [subscription.discount.id] : [],
      trialEnd: subscription.trialEnd,
    },
  ],
  endBehavior: 'release',
  status: 'active',
  completedAt: null,
  releasedAt: null,
  canceledAt: null,
});

function active(world: World, of: string): kept.Schedule {
  const schedule = world.shelves.schedules.get(of);
  if (schedule.status === 'active') return schedule;
  throw new Refusal(
    `You cannot change a subscription schedule that is in the \`${schedule.status}\` status.`,
  );
}

/** Each phase begins where the one before ends; the first stays where it began. */
function phasesOf(
  world: World,
  schedule: kept.Schedule,
  given: readonly z.output<typeof phase>[],
): kept.Phase[] {
  let start = schedule.phases[0]?.start ?? world.now(schedule.customer);
  return given.map((one, i) => {
    if (i === 0 && one.start_date !== undefined && one.start_date !== start) {
      throw new Refusal('You can not modify the start date of the current phase.', {
        param: 'phases[0][start_date]',
      });
    }
    const items = one.items.map(({ price, quantity }) => ({
      price: world.shelves.prices.get(price, `phases[${i}][items][0][price]`).id,
      quantity: quantityOf(world, price, quantity),
    }));
    const end = endOf(world, one, start, items[0]?.price ?? '');
    if (end <= start)
      throw new Refusal('A phase must end after it starts.', { param: `phases[${i}][end_date]` });
    const discounts = (one.discounts ?? []).map(({ discount }) => discount);
    const made = { start, end, items, discounts, trialEnd: one.trial_end ?? null };
    start = end;
    return made;
  });
}

function endOf(world: World, given: z.output<typeof phase>, start: number, price: string): number {
  if (given.end_date !== undefined) return given.end_date;
  const { recurring } = world.shelves.prices.get(price);
  const { interval, interval_count } = given.duration ?? {
    interval: recurring?.interval ?? 'month',
    interval_count: recurring?.intervalCount ?? 1,
  };
  return boundary(start, interval, interval_count);
}
