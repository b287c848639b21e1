import {
  changeMemberRoles,
  leaveOrganization,
  listMembers,
  listRoles,
  removeMember,
} from '@atrium/core/identity';
import { expose, router } from '../../trpc.ts';

const tags = ['Members'] as const;

export const memberRouter = router({
  list: expose(listMembers, { method: 'GET', path: '/members', tags }),
  roles: expose(listRoles, { method: 'GET', path: '/roles', tags }),
  changeRoles: expose(changeMemberRoles, { method: 'PUT', path: '/members/{userId}/roles', tags }),
  remove: expose(removeMember, { method: 'DELETE', path: '/members/{userId}', tags }),
  leave: expose(leaveOrganization),
});
