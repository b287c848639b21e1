import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { finishAttempt } from './finish.ts';
import { isOver } from './grace.ts';
import { lockAttempt, toSummary } from './row.ts';
import { attemptId, attemptSummary } from './schemas.ts';

/**
 * Hands the attempt in: what was saved is graded. Any number of submits, also at the same moment, is one grade; the later
 * ones get it. Needs no access: the answers are the learner's, and no question is shown.
 */
export const submitAttempt = command({
  name: 'academy.attempt.submit',
  summary: 'Hands in an attempt and grades it',
  input: z.object({ attemptId }),
  output: attemptSummary,
  scope: 'signed_in',
  tenancy: 'none',
  audit: false,
  run: async (context, input) => {
    const attempt = await lockAttempt(context, input.attemptId);
    if (attempt.status !== 'in_progress') return toSummary(attempt);
    const how = isOver(attempt.deadlineAt, context.now) ? 'expire' : 'submit';
    return toSummary(await finishAttempt(context, attempt, how));
  },
});
