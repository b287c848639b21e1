import { createOrganization } from '@atrium/core/identity';
import { expose, router } from '../../trpc.ts';

const tags = ['Organization'] as const;

export const organizationRouter = router({
  create: expose(createOrganization, { method: 'POST', path: '/organizations', tags }),
});
