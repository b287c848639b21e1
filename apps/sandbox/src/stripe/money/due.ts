import { publish, say } from '../webhook/publish.ts';
import { invoiceBody } from '../wire/index.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { DAY, HOUR } from './calendar.ts';
import { cardOf } from './cards.ts';
import { collect } from './collect.ts';
import { sketch, voidInvoice } from './invoice.ts';
import { advanceLines } from './lines.ts';
import { dropPending } from './pending.ts';
import { settleRefund } from './refund.ts';
import { finish, roll } from './renew.ts';
import { cancel } from './state.ts';

interface Due {
  readonly at: number;
  run(): void;
}

const ENDED = new Set<kept.SubscriptionStatus>(['canceled', 'incomplete_expired', 'paused']);
const INCOMPLETE_FOR = 23 * HOUR;

/** Moves a clock on, and does in order all that was due on the way. */
export function advance(world: World, clockId: string, to: number): number {
  let done = 0;
  for (let next = earliest(world, clockId); next && next.at <= to; next = earliest(world, clockId)) {
    if (next.at > world.clockNow(clockId)) world.setClock(clockId, next.at);
    next.run();
    done += 1;
  }
  if (to > world.clockNow(clockId)) world.setClock(clockId, to);
  return done;
}

/** What time alone has made due. */
export function tick(world: World): number {
  const sessions = world.shelves.sessions.list(
    ({ status, expiresAt }) => status === 'open' && expiresAt <= world.realNow(),
  );
  for (const session of sessions) expireSession(world, session);
  const failing = world.shelves.refunds.list((one) => one.status === 'pending' && refundFails(world, one));
  for (const refund of failing) settleRefund(world, refund, 'failed');
  const late = allDues(world).filter(({ clock, at }) => at <= world.clockNow(clock));
  const clocks = [...new Set(late.map(({ clock }) => clock))];
  const done = clocks.map((clock) => advance(world, clock, world.clockNow(clock)));
  return done.reduce((sum, count) => sum + count, sessions.length + failing.length);
}

export function expireSession(world: World, session: kept.Session): void {
  session.status = 'expired';
  say.session(world, 'checkout.session.expired', session);
}

function refundFails(world: World, refund: kept.Refund): boolean {
  const { paymentMethod } = world.shelves.charges.get(refund.charge);
  return cardOf(world.shelves.paymentMethods.get(paymentMethod).number)?.refunds === 'failed';
}

const earliest = (world: World, clockId: string): Due | undefined =>
  allDues(world)
    .filter(({ clock }) => clock === clockId)
    .reduce<Due | undefined>((first, due) => (first && first.at <= due.at ? first : due), undefined);

function allDues(world: World): (Due & { readonly clock: string })[] {
  const { subscriptions, invoices, customers } = world.shelves;
  const on = (customer: string, due: Due) => ({ ...due, clock: customers.get(customer).clock });
  return [
    ...subscriptions
      .list(({ status }) => !ENDED.has(status))
      .flatMap((one) => duesOf(world, one).map((due) => on(one.customer, due))),
    ...invoices
      .list((one) => one.finalizesAt !== null || one.nextAttempt !== null)
      .map((one) => on(one.customer, dueOf(world, one))),
  ];
}

const dueOf = (world: World, invoice: kept.Invoice): Due =>
  invoice.finalizesAt === null
    ? {
        at: invoice.nextAttempt ?? 0,
        run: () => {
          collect(world, invoice, { automatic: true });
        },
      }
    : { at: invoice.finalizesAt, run: () => finish(world, invoice) };

function duesOf(world: World, subscription: kept.Subscription): Due[] {
  if (subscription.status === 'incomplete') {
    return [{ at: subscription.created + INCOMPLETE_FOR, run: () => expireIncomplete(world, subscription) }];
  }
  const dues: Due[] = [{ at: subscription.periodEnd, run: () => roll(world, subscription) }];
  const { trialEnd, announced, cancelAt, pending } = subscription;
  if (pending) dues.push({ at: pending.expiresAt, run: () => expirePending(world, subscription) });
  if (cancelAt !== null) {
    dues.push({ at: cancelAt, run: () => cancel(world, subscription, 'cancellation_requested') });
  }
  if (subscription.status === 'trialing' && trialEnd !== null && announced.trialEnd !== trialEnd) {
    dues.push({ at: trialEnd - 3 * DAY, run: () => announceTrialEnd(world, subscription) });
  }
  if (announced.upcoming !== subscription.periodEnd && !subscription.cancelAtPeriodEnd) {
    dues.push({ at: subscription.periodEnd - 7 * DAY, run: () => announceRenewal(world, subscription) });
  }
  return dues;
}

function announceTrialEnd(world: World, subscription: kept.Subscription): void {
  subscription.announced.trialEnd = subscription.trialEnd;
  say.subscription(world, 'customer.subscription.trial_will_end', subscription);
}

/** Only once a period; a trial that ends within a week tells of itself. */
function announceRenewal(world: World, subscription: kept.Subscription): void {
  subscription.announced.upcoming = subscription.periodEnd;
  if (subscription.status === 'trialing') return;
  const period = { start: subscription.periodEnd, end: subscription.periodEnd };
  const lines = advanceLines(world, subscription, period);
  const { id: _none, ...body } = invoiceBody(
    world,
    sketch(world, subscription, { reason: 'subscription_cycle', lines }),
  );
  publish(world, 'invoice.upcoming', body);
}

function expirePending(world: World, subscription: kept.Subscription): void {
  dropPending(world, subscription);
  say.subscription(world, 'customer.subscription.updated', subscription);
}

function expireIncomplete(world: World, subscription: kept.Subscription): void {
  const now = world.now(subscription.customer);
  Object.assign(subscription, { status: 'incomplete_expired', endedAt: now, canceledAt: now });
  const invoice = world.shelves.invoices.find(subscription.latestInvoice);
  if (invoice) voidInvoice(world, invoice);
  say.subscription(world, 'customer.subscription.updated', subscription);
}
