import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { openBlock } from '../access/index.ts';
import { pastOf } from './past.ts';
import { toSummary } from './row.ts';
import { counting, nextAttempt } from './rules.ts';
import { attemptList } from './schemas.ts';

/** One's own attempts at a quiz, the one that counts, and whether another may be started. */
export const listAttempts = query({
  name: 'academy.attempt.list',
  summary: 'One’s own attempts at a quiz',
  input: z.object({ courseId: z.uuid(), blockKey: z.uuid() }),
  output: attemptList,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (context, input) => {
    const { block } = await openBlock(context, input, 'quiz');
    const { settings, items, draw } = block.content;
    const past = await pastOf(context, input.blockKey);
    const next = nextAttempt(settings, past, context.now);
    const result = counting(settings, past);
    return {
      settings,
      questionCount: items.length + (draw?.count ?? 0),
      attempts: past.map(({ row }) => toSummary(row)).toReversed(),
      result: result ? toSummary(result.row) : null,
      open: past.find(({ status }) => status === 'in_progress')?.row.id ?? null,
      next: { ...next, at: next.at?.toISOString() ?? null },
    };
  },
});
