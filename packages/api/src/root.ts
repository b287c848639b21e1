import { academyRouter } from './routers/academy/academy.router.ts';
import { aiRouter } from './routers/ai/ai.router.ts';
import { auditRouter } from './routers/audit/audit.router.ts';
import { billingRouter } from './routers/billing/billing.router.ts';
import { filesRouter } from './routers/files/files.router.ts';
import { identityRouter } from './routers/identity/identity.router.ts';
import { organizationRouter } from './routers/identity/organization.router.ts';
import { jobsRouter } from './routers/jobs/jobs.router.ts';
import { labsRouter } from './routers/labs/labs.router.ts';
import { liveRouter } from './routers/live/live.router.ts';
import { notificationsRouter } from './routers/notifications/notifications.router.ts';
import { staffRouter } from './routers/staff/staff.router.ts';
import { router } from './trpc.ts';

/** Every procedure of the platform. A module joins with one line. */
export const appRouter = router({
  identity: identityRouter,
  organization: organizationRouter,
  files: filesRouter,
  notifications: notificationsRouter,
  audit: auditRouter,
  ai: aiRouter,
  billing: billingRouter,
  jobs: jobsRouter,
  live: liveRouter,
  staff: staffRouter,
  academy: academyRouter,
  labs: labsRouter,
});
