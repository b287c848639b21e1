import type { Registration } from '@atrium/core/kernel';
import { attemptGraded } from './events.ts';
import { academyRoles, academyScopes } from './scopes.ts';
import { subscriptions } from './subscriptions.ts';

/** What the academy brings to the platform. */
export const academyRegistration: Registration = {
  name: 'academy',
  verbs: [],
  scopes: academyScopes,
  roles: academyRoles,
  facts: [attemptGraded],
  jobs: [],
  subscriptions,
  schedules: [],
};
