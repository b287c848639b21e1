import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Env, Runtime } from '@atrium/runtime';
import { Logger, type Runner, run } from 'graphile-worker';
import pg from 'pg';
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
  const pool = new pg.Pool({ connectionString: jobsDatabaseUrl, max: concurrency + 2 });
  pool.on('error', (error) => platform.log.warn({ err: error }, 'the queue lost a connection'));
  const runner = await run({
    pgPool: pool,
    preset: {
      plugins: [
        {
          name: 'atrium-liveness',
          worker: { hooks: { startWorker: (_ctx, { worker }) => liveness.announce(worker.workerPool.id) } },
        },
      ],
      worker: {
        concurrentJobs: concurrency,
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
      await quiet(pool);
      await liveness.handBack(handedBack);
      await liveness.close();
      await pool.end();
    },
  };
}

async function stopRunner(runner: Runner): Promise<void> {
  await runner.stop().catch(() => {});
  await runner.promise.catch(() => {});
}

/** The library does not wait for the word that a job is done to reach the table: the process must, before it goes. */
async function quiet(pool: pg.Pool): Promise<void> {
  const busy = () => pool.waitingCount > 0 || pool.idleCount < pool.totalCount;
  for (let waitedMs = 0; busy() && waitedMs < 5_000; waitedMs += 10) await sleep(10);
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
