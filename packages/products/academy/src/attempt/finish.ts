import type { Context } from '@atrium/core/kernel';
import { attemptGraded } from '../events.ts';
import { compare, one } from '../question/fraction.ts';
import { newMemory } from '../review/memory.ts';
import { type Asked, askedIn } from './asked.ts';
import { attemptMachine } from './machine.ts';
import { evidenceOf, updateMastery } from './mastery.ts';
import { type AttemptRow, settingsOf } from './row.ts';
import { fractionText, type Score, scoreOf, scoreText } from './score.ts';

/**
 * Ends a locked attempt in progress and grades what was saved. The clock's end counts as submitted at the deadline; one
 * without a single answer is abandoned. Mastery, review cards and the fact are written with the grade.
 */
export async function finishAttempt(
  context: Context,
  attempt: AttemptRow,
  how: 'submit' | 'expire',
): Promise<AttemptRow> {
  const status = attemptMachine.parse(attempt.status);
  const asked = await askedIn(context, attempt);
  const submittedAt = how === 'expire' && attempt.deadlineAt ? attempt.deadlineAt : context.now;
  if (how === 'expire' && asked.every((one) => one.response === null)) {
    return update(context, attempt, { status: attemptMachine.move(status, 'abandon'), submittedAt });
  }
  const result = scoreOf(asked, settingsOf(attempt).passPercent);
  const graded = await update(context, attempt, {
    status: attemptMachine.move(attemptMachine.move(status, how), 'grade'),
    submittedAt,
    score: scoreText(result.score),
    passed: result.passed,
  });
  await keepFractions(context, attempt, result);
  await afterGrade(context, graded, result);
  return graded;
}

const update = (
  { tx }: Context,
  { organizationId, id }: AttemptRow,
  data: { status: string; submittedAt: Date; score?: string; passed?: boolean },
): Promise<AttemptRow> =>
  tx.academyAttempt.update({
    where: { organizationId_id: { organizationId, id } },
    data: { ...data, version: { increment: 1 } },
  });

/** Fractions of the answers, for statistics and for showing them again. */
export async function keepFractions(
  { tx }: Context,
  attempt: AttemptRow,
  { fractions }: Score,
): Promise<void> {
  const rows = fractions.map(({ asked, earned }) => ({
    item: asked.index,
    version: asked.item.questionVersionId,
    fraction: fractionText(earned),
  }));
  await tx.$executeRaw`
    UPDATE "AcademyAnswer" a SET fraction = r.fraction, "questionVersionId" = r.version
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(item int, version uuid, fraction numeric)
    WHERE a."attemptId" = ${attempt.id}::uuid AND a.item = r.item`;
}

/** What follows from a grade, also a second one: mastery, cards of what was missed, the fact. */
export async function afterGrade(context: Context, attempt: AttemptRow, { fractions }: Score): Promise<void> {
  const { tx, now } = context;
  const { organizationId, userId, courseId, lessonKey, blockKey } = attempt;
  // Two quizzes of one learner graded at once would each forget the other's answers.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mastery:${userId}:${courseId}`}, 0))::text`;
  await updateMastery(context, attempt, evidenceOf(fractions));
  const missed = fractions.filter(({ earned }) => compare(earned, one) < 0).map(({ asked }) => asked);
  const memory = newMemory(now);
  await tx.academyReviewCard.createMany({
    data: missed.map(({ item: { questionId } }: Asked) => ({
      ...{ organizationId, userId, courseId, lessonKey, questionId, memory },
      dueAt: now,
    })),
    skipDuplicates: true,
  });
  context.record(
    attemptGraded,
    { attemptId: attempt.id, userId, courseId, lessonKey, blockKey, passed: attempt.passed === true },
    { userId },
  );
}
