import { getAiUsage, listAiRuns, setAiBudget } from '@atrium/core/ai';
import { expose, router } from '../../trpc.ts';

const tags = ['AI'];

export const aiRouter = router({
  runs: expose(listAiRuns, { method: 'GET', path: '/ai/runs', tags }),
  usage: expose(getAiUsage, { method: 'GET', path: '/ai/usage', tags }),
  setBudget: expose(setAiBudget, { method: 'PUT', path: '/ai/budget', tags }),
});
