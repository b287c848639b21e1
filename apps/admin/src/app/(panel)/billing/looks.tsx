import { StatusBadge, statusLooks } from '@atrium/ui';

const purchase = statusLooks<string>({
  pending: { tone: 'neutral', icon: 'waiting', label: 'Open' },
  processing: { tone: 'info', icon: 'working', label: 'On its way' },
  paid: { tone: 'success', icon: 'check', label: 'Paid' },
  partially_refunded: { tone: 'success', icon: 'check', label: 'Partly refunded' },
  refunded: { tone: 'neutral', icon: 'archive', label: 'Refunded' },
  disputed: { tone: 'warn', icon: 'warning', label: 'Disputed' },
  charged_back: { tone: 'danger', icon: 'ban', label: 'Charged back' },
  failed: { tone: 'danger', icon: 'cross', label: 'Failed' },
  expired: { tone: 'neutral', icon: 'dashed', label: 'Expired' },
  gifted: { tone: 'success', icon: 'check', label: 'Gift' },
  revoked: { tone: 'neutral', icon: 'ban', label: 'Taken back' },
});

const subscription = statusLooks<string>({
  incomplete: { tone: 'neutral', icon: 'waiting', label: 'Not paid yet' },
  incomplete_expired: { tone: 'neutral', icon: 'dashed', label: 'Never paid' },
  trialing: { tone: 'info', icon: 'waiting', label: 'Trial' },
  active: { tone: 'success', icon: 'check', label: 'Active' },
  past_due: { tone: 'warn', icon: 'warning', label: 'Past due' },
  unpaid: { tone: 'danger', icon: 'cross', label: 'Unpaid' },
  paused: { tone: 'neutral', icon: 'waiting', label: 'Paused' },
  canceled: { tone: 'neutral', icon: 'ban', label: 'Ended' },
});

const refund = statusLooks<string>({
  requested: { tone: 'info', icon: 'waiting', label: 'Asked for' },
  pending: { tone: 'info', icon: 'working', label: 'On its way' },
  succeeded: { tone: 'success', icon: 'check', label: 'Given back' },
  failed: { tone: 'danger', icon: 'cross', label: 'Failed' },
  canceled: { tone: 'neutral', icon: 'ban', label: 'Cancelled' },
});

const event = statusLooks<string>({
  received: { tone: 'info', icon: 'waiting', label: 'Waiting' },
  applied: { tone: 'success', icon: 'check', label: 'Applied' },
  ignored: { tone: 'neutral', icon: 'dashed', label: 'Put aside' },
  failed: { tone: 'danger', icon: 'cross', label: 'Failed' },
});

const report = statusLooks<string>({
  recorded: { tone: 'info', icon: 'waiting', label: 'To be told' },
  reported: { tone: 'success', icon: 'check', label: 'Told' },
  rejected: { tone: 'danger', icon: 'cross', label: 'Refused' },
});

const looks = { purchase, subscription, refund, event, report };

/** A state of money, in words for staff. */
export const MoneyBadge = ({ of, status }: { readonly of: keyof typeof looks; readonly status: string }) => (
  <StatusBadge {...looks[of](status)} variant="plain" />
);
