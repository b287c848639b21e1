import { type StatusLook, statusLooks } from '@atrium/ui';

const looks = {
  paid: { tone: 'success', icon: 'check', label: 'Paid' },
  partially_refunded: { tone: 'success', icon: 'check', label: 'Partly refunded' },
  refunded: { tone: 'neutral', icon: 'archive', label: 'Refunded' },
  processing: { tone: 'info', icon: 'working', label: 'Payment on its way' },
  disputed: { tone: 'warn', icon: 'warning', label: 'Disputed' },
  charged_back: { tone: 'danger', icon: 'ban', label: 'Charged back' },
  gifted: { tone: 'success', icon: 'check', label: 'Given' },
  revoked: { tone: 'neutral', icon: 'ban', label: 'Taken back' },
  pending: { tone: 'neutral', icon: 'waiting', label: 'Not paid yet' },
  expired: { tone: 'neutral', icon: 'dashed', label: 'Never paid' },
  failed: { tone: 'danger', icon: 'cross', label: 'Payment failed' },
} as const satisfies Record<string, StatusLook>;

/** How a purchase stands, in words for its seller. */
export const saleStatus = statusLooks<string>(looks);

export const saleStates = Object.entries(looks).map(([value, { label }]) => ({ value, label }));
