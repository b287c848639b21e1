import type { Registration } from '../kernel/index.ts';
import { billingFacts } from './events.ts';
import { syncPlans } from './plan/sync-plans.ts';
import { billingScopes } from './scopes.ts';

export const billingRegistration: Registration = {
  name: 'billing',
  verbs: [syncPlans],
  scopes: billingScopes,
  facts: billingFacts,
  jobs: [],
  subscriptions: [],
  schedules: [],
};
