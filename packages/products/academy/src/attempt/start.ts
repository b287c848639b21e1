import { randomInt } from 'node:crypto';
import { addSeconds, type Context, command, DomainError, minutes } from '@atrium/core/kernel';
import { z } from 'zod';
import { openBlock } from '../access/index.ts';
import type { QuizContent } from '../question/quiz.ts';
import { chooseItems } from './choose-items.ts';
import { expireAttemptJob } from './expire.job.ts';
import { finishAttempt } from './finish.ts';
import { graceSeconds, isOver } from './grace.ts';
import { pastOf } from './past.ts';
import { type AttemptRow, lockAttempt } from './row.ts';
import { nextAttempt } from './rules.ts';
import { attemptDetail } from './schemas.ts';
import { showAttempt } from './show.ts';

/** Starts an attempt, or gives back the one in progress: pressing twice, or in two tabs, is one attempt. */
export const startAttempt = command({
  name: 'academy.attempt.start',
  summary: 'Starts an attempt at a quiz, or resumes the one in progress',
  input: z.object({ courseId: z.uuid(), blockKey: z.uuid() }),
  output: attemptDetail,
  scope: 'signed_in',
  tenancy: 'none',
  audit: false,
  run: async (context, input) => {
    const { visit, lesson, block } = await openBlock(context, input, 'quiz');
    const { tx, userId } = context;
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`attempt:${userId}:${input.blockKey}`}, 0))::text`;
    const open = await attemptInProgress(context, input.blockKey);
    const place = { ...input, lessonKey: lesson.key, organizationId: visit.course.organizationId };
    const attempt = open ?? (await newAttempt(context, place, block.content));
    return showAttempt(context, attempt, block.content.title);
  },
});

/** One whose time is over is graded first, should its job not have run yet. */
async function attemptInProgress(context: Context, blockKey: string): Promise<AttemptRow | null> {
  const { tx, userId, now } = context;
  const found = await tx.academyAttempt.findFirst({ where: { userId, blockKey, status: 'in_progress' } });
  if (!found) return null;
  const attempt = await lockAttempt(context, found.id);
  if (!isOver(attempt.deadlineAt, now)) return attempt;
  await finishAttempt(context, attempt, 'expire');
  return null;
}

interface Place {
  readonly organizationId: string;
  readonly courseId: string;
  readonly lessonKey: string;
  readonly blockKey: string;
}

async function newAttempt(context: Context, place: Place, quiz: QuizContent): Promise<AttemptRow> {
  const { tx, userId, now } = context;
  const past = await pastOf(context, place.blockKey);
  const next = nextAttempt(quiz.settings, past, now);
  if (next.refusal) throw refused(next.refusal, next.at, now);
  const seed = randomInt(2 ** 31);
  const items = await chooseItems(context, place.organizationId, quiz, seed);
  const { timeLimitMinutes } = quiz.settings;
  const deadlineAt = timeLimitMinutes === null ? null : addSeconds(now, minutes(timeLimitMinutes));
  const attempt = await tx.academyAttempt.create({
    data: {
      ...place,
      userId,
      number: Math.max(0, ...past.map((one) => one.number)) + 1,
      status: 'in_progress',
      seed,
      items,
      settings: quiz.settings,
      startedAt: now,
      deadlineAt,
      maxScore: items.reduce((all, item) => all + item.points, 0),
    },
  });
  if (deadlineAt) {
    const runAt = addSeconds(deadlineAt, graceSeconds + 1);
    context.enqueue(expireAttemptJob, { attemptId: attempt.id }, { runAt, key: `attempt:${attempt.id}` });
  }
  return attempt;
}

function refused(reason: 'max_attempts' | 'cooldown', at: Date | null, now: Date): DomainError {
  if (reason === 'max_attempts')
    return new DomainError('FORBIDDEN', 'You have used all attempts at this quiz.', { reason });
  const retryAfterSeconds = Math.ceil(((at?.getTime() ?? 0) - now.getTime()) / 1000);
  const wait = Math.ceil(retryAfterSeconds / 60);
  const words = wait === 1 ? 'a minute' : `${wait} minutes`;
  return new DomainError('FORBIDDEN', `Take a break: the next attempt opens in ${words}.`, {
    reason,
    retryAfterSeconds,
  });
}
