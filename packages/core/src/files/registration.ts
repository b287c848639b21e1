import type { Registration } from '../kernel/index.ts';
import { listFilePurposes } from './list-purposes.ts';
import { sweepJob, sweepUpload } from './sweep.job.ts';

export const filesRegistration: Registration = {
  name: 'files',
  verbs: [listFilePurposes, sweepUpload],
  scopes: {},
  facts: [],
  jobs: [sweepJob],
  subscriptions: [],
  schedules: [],
};
