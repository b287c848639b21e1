import { coreRoles, type Scopes } from '../kernel/index.ts';

const { owner, admin, member } = coreRoles;

export const identityScopes: Scopes = {
  'organization.view': {
    description: 'See the organization, its members and what happens in it',
    roles: [owner, admin, member],
    keys: true,
    staff: ['support', 'admin'],
  },
  'organization.manage': {
    description: 'Rename the organization and change its settings',
    roles: [owner, admin],
  },
  'organization.members.manage': {
    description: 'Invite and remove members and change their roles',
    roles: [owner, admin],
  },
  'organization.owners.manage': {
    description: 'Make and unmake owners',
    roles: [owner],
  },
  'organization.api_keys.manage': {
    description: 'Create and revoke API keys',
    roles: [owner, admin],
  },
};

export const identityRoles = {
  [owner]: { label: 'Owner', description: 'May do everything, including naming other owners' },
  [admin]: { label: 'Administrator', description: 'Manages members, settings and API keys' },
  [member]: { label: 'Member', description: 'Works in the organization' },
} as const;
