import { availableParallelism } from 'node:os';
import type { Env, Runtime } from '@atrium/runtime';
import { Logger, type Runner, run } from 'graphile-worker';
import { Liveness } from './liveness.ts';
import { cronItemsOf, type HandedBack, taskListOf } from './tasks.ts';

export interface Worker {
  readonly isRunning: () => boolean;
  /** Rejects when the queue cannot go on. */
  readonly ended: Promise<void>;
  /**
   * Takes no more jobs and waits for those that run; after `patienceMs` tells them to break off, and hands back the
   * ones that do. What still hangs is left to the other workers, who find it as soon as this process is gone.
   */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  readonly concurrency?: number | null;
  /** Default 15 s. */
  readonly patienceMs?: number;
}

/** Starts taking jobs as they are committed. Rejects when the queue cannot be reached. */
export async function startWorker(
  { platform }: Runtime,
  { jobsDatabaseUrl }: Pick<Env, 'jobsDatabaseUrl'>,
  options: WorkerOptions = {},
): Promise<Worker> {
  const liveness = new Liveness(jobsDatabaseUrl, platform.log);
  const handedBack: HandedBack[] = [];
  const concurrency = options.concurrency ?? Math.max(2, availableParallelism());
  let running = true;
  const runner = await run({
    preset: {
      plugins: [
        {
          name: 'atrium-liveness',
          worker: { hooks: { startWorker: (_ctx, { worker }) => liveness.announce(worker.workerPool.id) } },
        },
      ],
      worker: {
        connectionString: jobsDatabaseUrl,
        concurrentJobs: concurrency,
        maxPoolSize: concurrency + 2,
        pollInterval: 1_000,
        gracefulShutdownAbortTimeout: options.patienceMs ?? 15_000,
      },
    },
    taskList: taskListOf(platform, handedBack),
    parsedCronItems: cronItemsOf(platform),
    logger: loggerFor(platform),
    noHandleSignals: true,
  });
  const ended = runner.promise.finally(() => {
    running = false;
  });
  ended.catch(() => {});
  await liveness.sweep();
  return {
    isRunning: () => running,
    ended,
    stop: async () => {
      running = false;
      await stopRunner(runner);
      await liveness.handBack(handedBack);
      await liveness.close();
    },
  };
}

async function stopRunner(runner: Runner): Promise<void> {
  await runner.stop().catch(() => {});
  await runner.promise.catch(() => {});
}

/** The library's own lines; jobs are logged by us, with their request id. */
function loggerFor({ log }: Runtime['platform']): Logger {
  return new Logger(() => (level, message, meta) => {
    if (meta && ('job' in meta || 'success' in meta)) return;
    if (level === 'error') log.error({ err: meta?.error }, message);
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  });
}
