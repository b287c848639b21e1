import { coreRoles, type Scopes } from '../kernel/index.ts';

export const aiScopes = {
  'ai.read': {
    description: 'See what the AI did and what it cost',
    roles: [coreRoles.owner, coreRoles.admin],
    staff: ['support', 'admin'],
  },
  'ai.budget': {
    description: 'Set what the AI may cost in a month',
    roles: [coreRoles.owner],
    staff: ['admin'],
  },
} as const satisfies Scopes;
