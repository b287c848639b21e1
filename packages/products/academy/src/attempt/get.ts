import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { openBlock } from '../access/index.ts';
import { ownAttempt } from './row.ts';
import { attemptDetail, attemptId } from './schemas.ts';
import { showAttempt } from './show.ts';

/** One's own attempt, in progress or to be reviewed; while the lesson is open to one. */
export const getAttempt = query({
  name: 'academy.attempt.get',
  summary: 'An attempt of one’s own, with the results its quiz lets out',
  input: z.object({ attemptId }),
  output: attemptDetail,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (context, input) => {
    const attempt = await ownAttempt(context, input.attemptId);
    const { block } = await openBlock(context, attempt, 'quiz');
    return showAttempt(context, attempt, block.content.title);
  },
});
