import { openLiveHub } from '@atrium/core/live';
import { createRuntime, EnvError, readEnv, writePlans } from '@atrium/runtime';
import { authenticate } from './http/authenticate.ts';
import { createServer } from './server.ts';

/** After SIGTERM: how long answers still tell their connections to close before the door does. */
const drainMs = 1_000;
const longestShutdownMs = 25_000;

async function start(): Promise<void> {
  const env = readEnv();
  const runtime = await createRuntime(env, { service: 'server' });
  const { platform } = runtime;
  await writePlans(platform);
  const hub = await openLiveHub(platform);
  const server = createServer({ env, runtime, hub, authenticate: authenticate(platform) });
  await server.fastify.listen({ port: env.serverPort, host: '::' });
  platform.log.info({ port: env.serverPort }, 'server is up');

  const stop = async (signal: string): Promise<void> => {
    platform.log.info({ signal }, 'server is shutting down');
    setTimeout(() => process.exit(1), longestShutdownMs).unref();
    await server.shutDown(drainMs);
    await runtime.close();
    platform.log.flush();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

start().catch((error: unknown) => {
  console.error(error instanceof EnvError ? error.message : error);
  process.exit(1);
});
