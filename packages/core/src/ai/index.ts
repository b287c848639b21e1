export type { PersonalLimits } from './budget.ts';
export { redact } from './redact.ts';
export { aiRegistration } from './registration.ts';
export { runTask, type TaskResult } from './run-task.ts';
export type { FallbackReason } from './schemas.ts';
export { type AiTask, aiTask } from './task.ts';
export { getAiUsage, listAiRuns, setAiBudget } from './usage.ts';
