import type { Context } from '@atrium/core/kernel';
import { notFound } from '@atrium/core/kernel';
import { z } from 'zod';
import { fromDecimal } from '../question/fraction.ts';
import { type QuizSettings, quizSettings } from '../question/quiz.ts';
import { shownPercent } from '../question/result.ts';
import { attemptMachine } from './machine.ts';
import { type AttemptItem, type AttemptSummary, attemptItem } from './schemas.ts';

export type AttemptRow = NonNullable<Awaited<ReturnType<typeof findAttempt>>>;

const findAttempt = (context: Context, id: string) =>
  context.tx.academyAttempt.findFirst({ where: { id, userId: context.userId } });

/** One's own attempt; NOT_FOUND for anybody else's. */
export async function ownAttempt(context: Context, id: string): Promise<AttemptRow> {
  const row = await findAttempt(context, id);
  if (!row) throw notFound('This attempt');
  return row;
}

/** The same, and no other act on it until this one is done. Enters the school. */
export async function lockAttempt(context: Context, id: string): Promise<AttemptRow> {
  await context.tx.$queryRaw`SELECT 1 FROM "AcademyAttempt" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await ownAttempt(context, id);
  await context.enterHost(row.organizationId);
  return row;
}

export const itemsOf = (row: AttemptRow): AttemptItem[] => z.array(attemptItem).parse(row.items);
export const settingsOf = (row: AttemptRow): QuizSettings => quizSettings.parse(row.settings);

export function toSummary(row: AttemptRow): AttemptSummary {
  const [score, max] = [row.score?.toFixed() ?? null, row.maxScore.toFixed()];
  const { passPercent } = settingsOf(row);
  return {
    id: row.id,
    number: row.number,
    status: attemptMachine.parse(row.status),
    startedAt: row.startedAt.toISOString(),
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    score,
    maxScore: max,
    percent: score === null ? null : shownPercent(fromDecimal(score), fromDecimal(max), passPercent),
    passed: row.passed,
  };
}
