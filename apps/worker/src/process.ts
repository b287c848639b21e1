import { createRuntime, EnvError, type RuntimeOptions, readEnv } from '@atrium/runtime';
import { createHealthServer } from './health-server.ts';
import { addQueueMetrics } from './queue-metrics.ts';
import { startWorker, type WorkerOptions } from './worker.ts';

const longestShutdownMs = 25_000;

/** A worker as a process of its own: reads the environment, runs until SIGTERM, ends with a code. */
export async function runWorkerProcess(options: Partial<RuntimeOptions> & WorkerOptions = {}): Promise<void> {
  try {
    const env = readEnv();
    const runtime = await createRuntime(env, { service: 'worker', ...options });
    const { log } = runtime.platform;
    const worker = await startWorker(runtime, env, { concurrency: env.workerConcurrency, ...options });
    addQueueMetrics(runtime);
    const health = createHealthServer(runtime, worker).listen(env.workerPort, '::');
    log.info({ port: env.workerPort }, 'worker is up');

    const stop = async (code: number): Promise<void> => {
      setTimeout(() => process.exit(1), longestShutdownMs).unref();
      await worker.stop();
      health.close();
      await runtime.close();
      log.flush();
      process.exit(code);
    };
    process.once('SIGTERM', () => void stop(0));
    process.once('SIGINT', () => void stop(0));
    worker.ended.catch((error: unknown) => {
      log.fatal({ err: error }, 'the queue cannot go on');
      void stop(1);
    });
  } catch (error) {
    console.error(error instanceof EnvError ? error.message : error);
    process.exit(1);
  }
}
