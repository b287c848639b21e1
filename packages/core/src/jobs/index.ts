export { discardJob } from './discard.ts';
export { listJobs } from './list.ts';
export { jobsRegistration } from './registration.ts';
export { retryJob } from './retry.ts';
