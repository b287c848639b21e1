import { z } from 'zod';
import { pageOf } from '../kernel/page.ts';

/** `retrying` failed before and runs again at `runAt`; `dead` has used all its attempts and waits for a person. */
export const jobStates = ['waiting', 'running', 'retrying', 'dead'] as const;

const jobId = z.string().regex(/^\d{1,18}$/, 'a job id');

export const listJobsInput = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.int().min(1).max(100).default(50),
  onlyDead: z.boolean().default(false),
});

export const jobRow = z.object({
  id: jobId,
  task: z.string(),
  state: z.enum(jobStates),
  organizationId: z.uuid().nullable(),
  /** Ids and words only: a job's payload holds no document. */
  payload: z.unknown(),
  attempts: z.int(),
  maxAttempts: z.int(),
  lastError: z.string().nullable(),
  runAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
});

export const jobPage = pageOf(jobRow);
export const oneJob = z.object({ id: jobId });
export const done = z.object({ id: jobId });
