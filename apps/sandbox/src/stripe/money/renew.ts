import { say } from '../webhook/publish.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { nextBoundary } from './calendar.ts';
import { collect } from './collect.ts';
import { draft, finalize } from './invoice.ts';
import { advanceLines, isMetered, usageLines } from './lines.ts';
import { cancel, endSchedule } from './state.ts';

/** A period is over: end, or begin the next one with an invoice that waits an hour as a draft. */
export function roll(world: World, subscription: kept.Subscription): void {
  if (subscription.cancelAtPeriodEnd) {
    cancel(world, subscription, 'cancellation_requested');
    return;
  }
  const wasTrial = subscription.status === 'trialing';
  if (wasTrial && !hasMethod(world, subscription) && subscription.missingPaymentMethod !== 'create_invoice') {
    endTrialUnpaid(world, subscription);
    return;
  }
  const over = { start: subscription.periodStart, end: subscription.periodEnd };
  const usage = usageLines(world, subscription, over);
  if (!nextPhase(world, subscription)) {
    cancel(world, subscription, null);
    return;
  }
  const main = subscription.items.find((item) => !isMetered(world, item)) ?? subscription.items[0];
  const recurring = world.shelves.prices.get(main?.price ?? '').recurring;
  const [interval, count] = [recurring?.interval ?? 'month', recurring?.intervalCount ?? 1];
  subscription.periodStart = over.end;
  subscription.periodEnd = nextBoundary(subscription.anchor, interval, count, over.end);
  if (wasTrial) subscription.status = 'active';
  const period = { start: subscription.periodStart, end: subscription.periodEnd };
  const lines = [...usage, ...subscription.pendingLines, ...advanceLines(world, subscription, period)];
  subscription.pendingLines = [];
  say.subscription(world, 'customer.subscription.updated', subscription);
  const invoice = draft(world, subscription, { reason: 'subscription_cycle', lines, waits: true });
  if (subscription.status === 'unpaid') Object.assign(invoice, { finalizesAt: null, autoAdvance: false });
}

/** A draft's hour is over: late usage is still in, then its amount is fixed and asked for. */
export function finish(world: World, invoice: kept.Invoice): void {
  const subscription = world.shelves.subscriptions.get(invoice.subscription);
  invoice.lines = invoice.lines.map((line) => recounted(world, subscription, line));
  finalize(world, invoice);
  collect(world, invoice, { automatic: true });
}

function recounted(world: World, subscription: kept.Subscription, line: kept.Line): kept.Line {
  if (!isMetered(world, line)) return line;
  const lines = usageLines(world, subscription, line);
  const now = lines.find(({ subscriptionItem }) => subscriptionItem === line.subscriptionItem);
  return now ? { ...now, id: line.id } : line;
}

const hasMethod = (world: World, subscription: kept.Subscription): boolean =>
  (subscription.paymentMethod ?? world.shelves.customers.get(subscription.customer).paymentMethod) !== null;

function endTrialUnpaid(world: World, subscription: kept.Subscription): void {
  if (subscription.missingPaymentMethod === 'cancel') {
    cancel(world, subscription, 'payment_failed');
    return;
  }
  subscription.status = 'paused';
  say.subscription(world, 'customer.subscription.paused', subscription);
}

/** False: the schedule is through and ends the subscription with it. */
function nextPhase(world: World, subscription: kept.Subscription): boolean {
  const schedule = world.shelves.schedules.find(subscription.schedule);
  if (!schedule) return true;
  const next = schedule.phases.find((phase) => phase.start === subscription.periodEnd);
  if (next) {
    subscription.items = phaseItems(world, subscription, next);
    if (!next.discounts.includes(subscription.discount?.id ?? '')) subscription.discount = null;
    say.schedule(world, 'subscription_schedule.updated', schedule);
    return true;
  }
  if (schedule.phases.some((phase) => phase.end > subscription.periodEnd)) return true;
  endSchedule(world, subscription, schedule.endBehavior === 'cancel' ? 'completed' : 'released');
  return schedule.endBehavior !== 'cancel';
}

/** Items keep their ids where the phase has as many of their kind. */
function phaseItems(world: World, subscription: kept.Subscription, phase: kept.Phase): kept.Item[] {
  const left = [...subscription.items];
  return phase.items.map(({ price, quantity }, i) => {
    const at = left.findIndex((item) => isMetered(world, item) === isMetered(world, { price }));
    const [same] = at < 0 ? [] : left.splice(at, 1);
    return {
      id: same?.id ?? `si_${subscription.id.slice(4, 14)}${i}`,
      created: same?.created ?? phase.start,
      price,
      quantity,
    };
  });
}
