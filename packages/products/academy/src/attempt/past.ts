import type { Context } from '@atrium/core/kernel';
import { attemptMachine } from './machine.ts';
import type { AttemptRow } from './row.ts';
import type { Past } from './rules.ts';

/** One's own attempts at a quiz, oldest first. */
export async function pastOf(
  { tx, userId }: Context,
  blockKey: string,
): Promise<(Past & { row: AttemptRow })[]> {
  const rows = await tx.academyAttempt.findMany({ where: { userId, blockKey }, orderBy: { number: 'asc' } });
  return rows.map((row) => ({
    row,
    number: row.number,
    status: attemptMachine.parse(row.status),
    submittedAt: row.submittedAt,
    deadlineAt: row.deadlineAt,
    share: row.score && !row.maxScore.isZero() ? row.score.div(row.maxScore).toNumber() : null,
  }));
}
