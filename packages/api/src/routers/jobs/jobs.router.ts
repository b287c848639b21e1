import { discardJob, listJobs, retryJob } from '@atrium/core/jobs';
import { expose, router } from '../../trpc.ts';

/** The queue, for our own staff. Not over REST: it is no customer's business. */
export const jobsRouter = router({
  list: expose(listJobs),
  retry: expose(retryJob),
  discard: expose(discardJob),
});
