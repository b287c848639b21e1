import { execute, job } from '@atrium/core/kernel';
import { z } from 'zod';
import { expireAttempt } from './expire.ts';

/** Runs as the learner whose attempt it is, a moment after the deadline. */
export const expireAttemptJob = job({
  name: 'academy.attempt.expire',
  payload: z.object({ attemptId: z.uuid() }),
  run: async ({ platform, actor, origin }, payload) => {
    await execute(platform, expireAttempt, { actor, origin }, payload);
  },
});
