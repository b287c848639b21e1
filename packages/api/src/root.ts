import { jobsRouter } from './routers/jobs/jobs.router.ts';
import { liveRouter } from './routers/live/live.router.ts';
import { router } from './trpc.ts';

/** Every procedure of the platform. A module joins with one line. */
export const appRouter = router({
  jobs: jobsRouter,
  live: liveRouter,
});
