import { coreRoles, type Scopes } from '../kernel/index.ts';

export const auditScopes = {
  'audit.read': {
    description: 'Read and export the activity log',
    roles: [coreRoles.owner, coreRoles.admin],
    keys: true,
    staff: ['support', 'admin'],
  },
} as const satisfies Scopes;
