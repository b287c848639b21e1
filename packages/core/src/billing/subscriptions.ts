import type { Subscription } from '../kernel/index.ts';
import { syncOvertaken } from './events.ts';
import { lookAgain } from './sync/look-again.job.ts';

/** What follows which fact. */
export const billingSubscriptions: readonly Subscription[] = [
  { fact: syncOvertaken.name, job: lookAgain, payload: (fact) => fact },
];
