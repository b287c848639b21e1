import {
  compare,
  divide,
  type Fraction,
  fraction,
  fromDecimal,
  multiply,
  sum,
} from '../question/fraction.ts';

/** A quiz of the course and how the person did in it. */
export interface QuizResult {
  readonly title: string;
  readonly blockKey: string;
  /** Which attempt is the result. */
  readonly counts: 'best' | 'last';
  /** Passed once is passed. */
  readonly passed: boolean;
  /** Graded attempts, oldest first. Points as decimal text, unrounded. */
  readonly attempts: readonly { readonly score: string; readonly maxScore: string }[];
}

export interface Standing {
  readonly lessonsMissing: number;
  readonly quizzes: readonly QuizResult[];
  /** The least share of the quizzes' points, in percent. */
  readonly passPercent: number;
}

/** What keeps a person from the certificate, in words; nothing when it is earned. */
export function missingFor({ lessonsMissing, quizzes, passPercent }: Standing): string[] {
  const unpassed = quizzes.filter((quiz) => !quiz.passed);
  const score = scoreOf(quizzes);
  const isShort = score !== null && compare(score, fraction(passPercent, 100)) < 0;
  return [
    ...(lessonsMissing === 1 ? ['Complete the one lesson that is left.'] : []),
    ...(lessonsMissing > 1 ? [`Complete the ${lessonsMissing} lessons that are left.`] : []),
    ...unpassed.map((quiz) => `Pass the quiz “${quiz.title}”.`),
    ...(unpassed.length === 0 && isShort
      ? [`Reach ${passPercent} % over all quizzes: you are at ${percentText(score)} %.`]
      : []),
  ];
}

/** Over all quizzes, each counting the same; a quiz never tried counts nothing. Null when there are none. */
export function scoreOf(quizzes: readonly QuizResult[]): Fraction | null {
  if (quizzes.length === 0) return null;
  return multiply(sum(quizzes.map(quizScore)), fraction(1, quizzes.length));
}

function quizScore({ attempts, counts }: QuizResult): Fraction {
  const shares = attempts.map(({ score, maxScore }) =>
    Number(maxScore) === 0 ? fraction(1) : divide(fromDecimal(score), fromDecimal(maxScore)),
  );
  const last = shares.at(-1) ?? fraction(0);
  return counts === 'last' ? last : shares.reduce((best, one) => (compare(one, best) > 0 ? one : best), last);
}

/** One decimal, rounded down: 79.96 is not 80.0. */
export function percentText(share: Fraction): string {
  const tenths = (share.n * 1000n) / share.d;
  return `${tenths / 10n}.${tenths % 10n}`;
}
