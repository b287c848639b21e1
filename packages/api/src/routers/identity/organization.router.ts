import {
  changeOrganizationSettings,
  createOrganization,
  getOrganization,
  renameOrganization,
  switchOrganization,
} from '@atrium/core/identity';
import { expose, router } from '../../trpc.ts';
import { apiKeyRouter } from './api-key.router.ts';
import { invitationRouter } from './invitation.router.ts';
import { memberRouter } from './member.router.ts';

const tags = ['Organization'] as const;

export const organizationRouter = router({
  get: expose(getOrganization, { method: 'GET', path: '/organization', tags }),
  create: expose(createOrganization, { method: 'POST', path: '/organizations', tags }),
  switch: expose(switchOrganization, { method: 'POST', path: '/organizations/switch', tags }),
  rename: expose(renameOrganization, { method: 'PATCH', path: '/organization', tags }),
  changeSettings: expose(changeOrganizationSettings, {
    method: 'PATCH',
    path: '/organization/settings',
    tags,
  }),
  members: memberRouter,
  invitations: invitationRouter,
  apiKeys: apiKeyRouter,
});
