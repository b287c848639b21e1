import { identityRouter } from './routers/identity/identity.router.ts';
import { organizationRouter } from './routers/identity/organization.router.ts';
import { jobsRouter } from './routers/jobs/jobs.router.ts';
import { liveRouter } from './routers/live/live.router.ts';
import { router } from './trpc.ts';

/** Every procedure of the platform. A module joins with one line. */
export const appRouter = router({
  identity: identityRouter,
  organization: organizationRouter,
  jobs: jobsRouter,
  live: liveRouter,
});
