import type { Registration } from '../kernel/index.ts';
import { sweepJob, sweepUpload } from './sweep.job.ts';

export const filesRegistration: Registration = {
  name: 'files',
  verbs: [sweepUpload],
  scopes: {},
  facts: [],
  jobs: [sweepJob],
  subscriptions: [],
  schedules: [],
};
