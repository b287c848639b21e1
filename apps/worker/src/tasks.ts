import { type JobEnvelope, type JobType, type Platform, runJob } from '@atrium/core/kernel';
import {
  type CronItem,
  type ParsedCronItem,
  parseCronItems,
  type Task,
  type TaskList,
} from 'graphile-worker';

const standardAttempts = 8;

/** Jobs broken off by a shutdown: handed back without a lost attempt. */
export interface HandedBack {
  readonly id: string;
  readonly attempts: number;
}

/** Every registered job as a task of the queue. */
export const taskListOf = (platform: Platform, handedBack: HandedBack[]): TaskList =>
  Object.fromEntries(
    [...platform.registry.jobs].map(([name, type]) => [name, taskOf(platform, type, handedBack)]),
  );

const taskOf =
  (platform: Platform, type: JobType, handedBack: HandedBack[]): Task =>
  async (payload, { job, abortSignal }) => {
    const envelope = payload as JobEnvelope;
    const { requestId, organizationId } = envelope;
    const { id: jobId, attempts: attempt, max_attempts: maxAttempts } = job;
    const line = { job: type.name, jobId, requestId, organizationId, attempt };
    const started = performance.now();
    try {
      await runJob(platform, type, envelope, { jobId, attempt, maxAttempts, signal: abortSignal });
      platform.log.info({ ...line, ms: Math.round(performance.now() - started) }, 'job done');
    } catch (error) {
      if (abortSignal.aborted) handedBack.push({ id: jobId, attempts: attempt - 1 });
      else report(platform, { ...line, err: error }, attempt >= maxAttempts);
      throw error;
    }
  };

const report = ({ log }: Platform, line: object, isDead: boolean): void => {
  if (isDead) log.error(line, 'job is dead: it has used all its attempts');
  else log.warn(line, 'job failed, and will run again');
};

/** Schedules as cron entries (UTC). A time missed while no worker ran is not made up for. */
export const cronItemsOf = ({ registry }: Platform): ParsedCronItem[] =>
  parseCronItems(
    registry.schedules.map(({ cron, job }): CronItem => {
      const envelope: JobEnvelope = {
        organizationId: null,
        onBehalfOf: null,
        requestId: `schedule ${job.name}`,
        payload: {},
      };
      return {
        task: job.name,
        match: cron,
        identifier: `${job.name} ${cron}`,
        payload: { ...envelope },
        options: { backfillPeriod: 0, maxAttempts: job.maxAttempts ?? standardAttempts },
      };
    }),
  );
