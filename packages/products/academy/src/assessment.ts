import type { Registration } from '@atrium/core/kernel';
import { expireAttemptJob } from './attempt/expire.job.ts';
import { expireAttempt } from './attempt/expire.ts';
import { attemptGraded } from './events.ts';

/** What questions and attempts bring beside their public verbs. */
export const assessment = {
  verbs: [expireAttempt],
  facts: [attemptGraded],
  jobs: [expireAttemptJob],
} satisfies Partial<Registration>;
