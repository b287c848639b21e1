import { addSeconds, minutes } from '@atrium/core/kernel';
import type { QuizSettings } from '../question/quiz.ts';
import type { AttemptState } from './machine.ts';

/** What the rules look at. */
export interface Past {
  readonly number: number;
  readonly status: AttemptState;
  readonly submittedAt: Date | null;
  readonly deadlineAt: Date | null;
  /** Share of the points, 0 to 1; null without a grade. */
  readonly share: number | null;
}

export interface NextAttempt {
  readonly refusal: 'max_attempts' | 'cooldown' | null;
  /** From when on it may be tried. */
  readonly at: Date | null;
  /** null: as many as one likes. */
  readonly left: number | null;
}

/** May another attempt be started? */
export function nextAttempt(settings: QuizSettings, past: readonly Past[], now: Date): NextAttempt {
  const left = settings.maxAttempts === null ? null : Math.max(0, settings.maxAttempts - past.length);
  if (left === 0) return { refusal: 'max_attempts', at: null, left };
  const ends = past.map((attempt) => (attempt.submittedAt ?? attempt.deadlineAt)?.getTime() ?? 0);
  const at = addSeconds(new Date(Math.max(0, ...ends)), minutes(settings.cooldownMinutes));
  const waits = settings.cooldownMinutes > 0 && past.length > 0 && at > now;
  return waits ? { refusal: 'cooldown', at, left } : { refusal: null, at: null, left };
}

/** The attempt that counts: the best (the earlier of equals), or the last one graded. */
export function counting<Attempt extends Past>(
  settings: QuizSettings,
  past: readonly Attempt[],
): Attempt | null {
  const graded = past.filter((attempt) => attempt.share !== null).toSorted((a, b) => a.number - b.number);
  if (settings.counts === 'last') return graded.at(-1) ?? null;
  return graded.reduce<Attempt | null>(
    (best, attempt) => (best === null || (attempt.share ?? 0) > (best.share ?? 0) ? attempt : best),
    null,
  );
}
