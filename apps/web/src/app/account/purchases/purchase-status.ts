import { statusLooks } from '@atrium/ui';

/** How a purchase stands, in words for its buyer. */
export const purchaseStatus = statusLooks<string>({
  pending: { tone: 'neutral', icon: 'waiting', label: 'Not paid yet' },
  processing: { tone: 'info', icon: 'working', label: 'Payment on its way' },
  paid: { tone: 'success', icon: 'check', label: 'Paid' },
  partially_refunded: { tone: 'success', icon: 'check', label: 'Paid, partly refunded' },
  refunded: { tone: 'neutral', icon: 'archive', label: 'Refunded' },
  disputed: { tone: 'warn', icon: 'warning', label: 'Disputed' },
  charged_back: { tone: 'neutral', icon: 'ban', label: 'Charged back' },
  failed: { tone: 'danger', icon: 'cross', label: 'Payment failed' },
  expired: { tone: 'neutral', icon: 'dashed', label: 'Expired' },
  gifted: { tone: 'success', icon: 'check', label: 'A gift' },
  revoked: { tone: 'neutral', icon: 'ban', label: 'Taken back' },
});

/** How a refund stands. */
export const refundStatus = statusLooks<string>({
  requested: { tone: 'info', icon: 'waiting', label: 'Asked for' },
  pending: { tone: 'info', icon: 'working', label: 'On its way' },
  succeeded: { tone: 'success', icon: 'check', label: 'Given back' },
  failed: { tone: 'danger', icon: 'cross', label: 'Failed' },
  canceled: { tone: 'neutral', icon: 'ban', label: 'Cancelled' },
});
