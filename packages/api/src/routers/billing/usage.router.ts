import { getUsage, listUsage } from '@atrium/core/billing';
import { expose, router } from '../../trpc.ts';

const tags = ['billing: usage'];

export const usageRouter = router({
  get: expose(getUsage, { method: 'GET', path: '/billing/usage', tags }),
  list: expose(listUsage, { method: 'GET', path: '/billing/usage/entries', tags }),
});
