import type { z } from 'zod';
import type { JobActor, Origin } from './actor.ts';
import type { Platform } from './platform.ts';

/** What a job's handler is given. It calls verbs; it never touches tables itself. */
export interface JobContext {
  readonly platform: Platform;
  readonly actor: JobActor;
  readonly origin: Origin;
  readonly jobId: string;
  readonly attempt: number;
  readonly isLastAttempt: boolean;
  /** Aborted when the worker shuts down. */
  readonly signal: AbortSignal;
}

/** Work that happens after the fact: idempotent, retried with backoff, dead and visible at the end. */
export interface JobType<Payload extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly payload: Payload;
  /** Default 8. */
  readonly maxAttempts?: number;
  /** Jobs of one organization run one after another (fairness); default false. */
  readonly perOrganizationQueue?: boolean;
  /** Lower runs first. Default 0. */
  readonly priority?: number;
  run(context: JobContext, payload: z.output<Payload>): Promise<void>;
}

export const job = <Payload extends z.ZodType>(type: JobType<Payload>): JobType<Payload> => type;

/** The envelope every job travels in: the tenant and the person are not the payload's business. */
export interface JobEnvelope {
  readonly organizationId: string | null;
  readonly onBehalfOf: string | null;
  readonly requestId: string;
  readonly payload: unknown;
}

/** A job at times of the clock, in UTC crontab form (`0 3 * * *`), without an organization. */
export interface Schedule {
  readonly cron: string;
  readonly job: JobType;
}

/** A fact's consequence. */
export interface Subscription {
  readonly fact: string;
  readonly job: JobType;
  /** The job's payload from the fact's; null skips. */
  readonly payload: (fact: unknown) => unknown;
}
