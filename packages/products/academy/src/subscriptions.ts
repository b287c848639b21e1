import { purchasePaid } from '@atrium/core/billing';
import type { Subscription } from '@atrium/core/kernel';
import { courseBought, handToSchoolJob } from './enrolment/activate.job.ts';

/** What follows which fact. */
export const subscriptions: readonly Subscription[] = [
  { fact: purchasePaid.name, job: handToSchoolJob, payload: courseBought },
];
