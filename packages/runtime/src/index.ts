export { createCipher } from './cipher.ts';
export { createRuntime, type Runtime, type RuntimeOptions } from './create-platform.ts';
export { type Env, EnvError, readEnv } from './env.ts';
export { createLogs, type Logs } from './logger.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { checkReadiness, type Readiness } from './readiness.ts';
export { registrations } from './registrations.ts';
export { writePlans } from './write-plans.ts';
