import type { Registration } from '../kernel/index.ts';
import { beginRun, endRun } from './run-record.ts';
import { aiScopes } from './scopes.ts';
import { getAiUsage, listAiRuns, setAiBudget } from './usage.ts';

export const aiRegistration: Registration = {
  name: 'ai',
  verbs: [listAiRuns, getAiUsage, setAiBudget, beginRun, endRun],
  scopes: aiScopes,
  facts: [],
  jobs: [],
  subscriptions: [],
  schedules: [],
};
