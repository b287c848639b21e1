import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { finishAttempt } from './finish.ts';
import { isOver } from './grace.ts';
import { lockAttempt } from './row.ts';
import { attemptId } from './schemas.ts';

/** Ends an attempt whose time is over; one that ended by itself is left as it is. */
export const expireAttempt = command({
  name: 'academy.attempt.expire',
  summary: 'Grades an attempt whose time is over',
  input: z.object({ attemptId }),
  output: z.object({ ended: z.boolean() }),
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  run: async (context, input) => {
    const attempt = await lockAttempt(context, input.attemptId);
    if (attempt.status !== 'in_progress' || !isOver(attempt.deadlineAt, context.now)) return { ended: false };
    await finishAttempt(context, attempt, 'expire');
    return { ended: true };
  },
});
