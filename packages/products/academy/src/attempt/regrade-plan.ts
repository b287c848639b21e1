import { compare, fromDecimal } from '../question/fraction.ts';
import type { Question } from '../question/model.ts';
import { shownPercent } from '../question/result.ts';
import type { Asked } from './asked.ts';
import { type AttemptRow, settingsOf } from './row.ts';
import { type Score, scoreOf, scoreText } from './score.ts';

/** What another version of a question makes of one attempt. */
export interface Regraded {
  readonly attempt: AttemptRow;
  readonly asked: readonly Asked[];
  readonly result: Score;
  readonly change: {
    readonly attemptId: string;
    readonly userId: string;
    readonly before: string;
    readonly after: string;
    readonly percentBefore: string;
    readonly percentAfter: string;
    readonly passedBefore: boolean;
    readonly passedAfter: boolean;
  };
}

/** The attempt graded with `question` in place of the versions it asked; null when its score stays as it is. */
export function regraded(
  attempt: AttemptRow,
  asked: readonly Asked[],
  question: { readonly id: string; readonly versionId: string; readonly body: Question },
): Regraded | null {
  const next = asked.map((one) =>
    one.item.questionId === question.id
      ? { ...one, question: question.body, item: { ...one.item, questionVersionId: question.versionId } }
      : one,
  );
  const { passPercent } = settingsOf(attempt);
  const result = scoreOf(next, passPercent);
  const before = attempt.score?.toFixed() ?? '0';
  const after = scoreText(result.score);
  if (compare(fromDecimal(before), fromDecimal(after)) === 0) return null;
  const max = fromDecimal(attempt.maxScore.toFixed());
  return {
    attempt,
    asked: next,
    result,
    change: {
      attemptId: attempt.id,
      userId: attempt.userId,
      before,
      after,
      percentBefore: shownPercent(fromDecimal(before), max, passPercent),
      percentAfter: shownPercent(result.score, max, passPercent),
      passedBefore: attempt.passed === true,
      passedAfter: result.passed,
    },
  };
}
