import type { Registration } from '../kernel/index.ts';
import { billingFacts } from './events.ts';
import { syncPlans } from './plan/sync-plans.ts';
import { billingScopes } from './scopes.ts';
import { usageRegistration } from './usage/registration.ts';

export const billingRegistration: Registration = {
  name: 'billing',
  verbs: [syncPlans, ...usageRegistration.verbs],
  scopes: billingScopes,
  facts: billingFacts,
  jobs: [...usageRegistration.jobs],
  subscriptions: [],
  schedules: [...usageRegistration.schedules],
  reports: usageRegistration.reports,
};
