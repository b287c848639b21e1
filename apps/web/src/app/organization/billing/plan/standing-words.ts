import { formatMoney, type StatusLook } from '@atrium/ui';
import { isLive, type ProductStatus, type Subscription } from './use-plans.ts';

const day = (iso: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

export const priceWords = ({
  amountMinor,
  currency,
  interval,
}: Pick<Subscription, 'amountMinor' | 'currency' | 'interval'>): string =>
  `${formatMoney(amountMinor, currency)} a ${interval}`;

/** How the organization stands with its plan, as a badge. */
export function lookOf(status: ProductStatus | null, subscription: Subscription | null): StatusLook {
  if (!status || status.level === 'none') return { tone: 'neutral', icon: 'dashed', label: 'No plan yet' };
  if (status.level === 'read_only') return { tone: 'danger', icon: 'ban', label: 'Reading only' };
  if (status.level === 'grace') return { tone: 'warn', icon: 'warning', label: 'Payment failed' };
  if (subscription?.cancelAtPeriodEnd) return { tone: 'warn', icon: 'waiting', label: 'Ends soon' };
  if (status.trial) return { tone: 'info', icon: 'waiting', label: 'Trial' };
  return { tone: 'success', icon: 'check', label: 'Active' };
}

/** What will happen next, in one sentence. */
export function nextWords(status: ProductStatus | null, subscription: Subscription | null): string {
  if (!status || status.level === 'none') {
    return 'Your first certificate begins a free trial, without a card. You can also choose a plan right away.';
  }
  if (status.level === 'read_only') return readOnlyWords(status, subscription);
  if (isLive(subscription)) return subscriptionWords(subscription);
  if (!status.endsAt) return 'It has no end, and nothing is charged for it.';
  return status.trial
    ? `The trial ends on ${day(status.endsAt)} (UTC). After that everything stays readable; nothing is charged by itself.`
    : `It lasts until ${day(status.endsAt)} (UTC), and nothing is charged for it.`;
}

const kept = 'Everything stays readable and can be exported.';

function readOnlyWords(status: ProductStatus, subscription: Subscription | null): string {
  if (status.dunning) {
    return `The payment is overdue since ${day(status.dunning.graceEndsAt)}. ${kept} Pay the open invoice, and work goes on at once.`;
  }
  if (subscription?.endedAt)
    return `It ended on ${day(subscription.endedAt)} (UTC). ${kept} Choose a plan to go on.`;
  return `It has ended. ${kept} Choose a plan to go on.`;
}

/** What a running subscription will do next. */
export function subscriptionWords(subscription: Subscription): string {
  const end = day(subscription.currentPeriodEnd);
  const { dunning, pending } = subscription;
  if (dunning) {
    const due = formatMoney(dunning.dueMinor, dunning.currency);
    const next = dunning.nextAttemptAt
      ? `The next try is on ${day(dunning.nextAttemptAt)}.`
      : 'There is no further try.';
    return `${due} could not be collected. ${next} Everything works until ${day(dunning.graceEndsAt)} (UTC).`;
  }
  if (subscription.cancelAtPeriodEnd)
    return `It works until ${end} (UTC), and nothing more is charged. ${kept}`;
  if (pending) return `It works until ${day(pending.at)} (UTC); from then on it is ${pending.planName}.`;
  if (subscription.status === 'trialing' && subscription.trialEndsAt) {
    return `The trial ends on ${day(subscription.trialEndsAt)} (UTC). From then on it costs ${priceWords(subscription)}.`;
  }
  return `The next charge is ${formatMoney(subscription.amountMinor, subscription.currency)} on ${end} (UTC).`;
}
