import type { Subscription } from '@atrium/core/kernel';

/** What follows which fact. */
export const subscriptions: readonly Subscription[] = [];
