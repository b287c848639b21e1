import type { Registration } from '../kernel/index.ts';
import { discardJob } from './discard.ts';
import { listJobs } from './list.ts';
import { retryJob } from './retry.ts';
import { sweepHourly, sweepJob, sweepLeftovers } from './sweep.ts';

export const jobsRegistration: Registration = {
  name: 'jobs',
  verbs: [listJobs, retryJob, discardJob, sweepLeftovers],
  scopes: {},
  facts: [],
  jobs: [sweepJob],
  subscriptions: [],
  schedules: [sweepHourly],
};
