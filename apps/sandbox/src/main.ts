import { readEnv } from './env.ts';
import { openSandbox } from './sandbox.ts';

const sandbox = await openSandbox(readEnv());
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => sandbox.close().then(() => process.exit(0)));
