import { z } from 'zod';
import { compare, divide, type Fraction, fraction, multiply, one, toDecimal, zero } from './fraction.ts';
import { grade, matchedNumber, matchedText, optionShares } from './grade.ts';
import { keyOf } from './key.ts';
import { isGraded, type NumericAnswer, partId, type Question, type SimpleQuestion } from './model.ts';
import { type Response, response, type SimpleResponse } from './response.ts';
import { mapRichTexts, richText } from './rich-text.ts';

export const verdict = z.enum(['right', 'partly', 'wrong', 'unanswered', 'not_graded']);

/** An option afterwards: what it was worth, whether it was chosen, and why. */
const optionNote = z.object({
  id: partId,
  right: z.boolean(),
  chosen: z.boolean(),
  /** Percent of the points it brings or takes. */
  weight: z.string(),
  feedback: richText.nullable(),
});

const simpleResult = z.object({
  verdict,
  /** Of the points, 0 to 1, at most six decimals; null where nothing is graded. */
  fraction: z.string().nullable(),
  /** On the answer given. */
  feedback: richText.nullable(),
  /** On the question, whatever was answered. */
  generalFeedback: richText.nullable(),
  options: z.array(optionNote),
  /** An answer worth all points, to be shown like the learner's own. */
  key: response.nullable(),
  /** Everything worth all points, in words, where answers are typed. */
  accepted: z.array(z.string()),
});

/** What is shown of a question once it was answered. */
export const itemResult = simpleResult.extend({
  parts: z.array(z.object({ partId, points: z.int(), result: simpleResult })),
});

export type Verdict = z.infer<typeof verdict>;
export type ItemResult = z.infer<typeof itemResult>;
type SimpleResult = z.infer<typeof simpleResult>;

/** The result of an answer, with the key and all feedback. Never give it out before the answer counts. */
export function resultOf(question: Question, given: Response | null): ItemResult {
  const earned = grade(question, given);
  if (question.kind !== 'case') {
    return { ...simpleResultOf(question, given?.kind === 'case' ? null : given, earned), parts: [] };
  }
  const answers = new Map(
    given?.kind === 'case' ? given.parts.map((part) => [part.partId, part.response]) : [],
  );
  return {
    ...bare(question, earned, given !== null),
    key: keyOf(question),
    parts: question.parts.map(({ id, points, question: inner }) => {
      const answer = answers.get(id) ?? null;
      return { partId: id, points, result: simpleResultOf(inner, answer, grade(inner, answer)) };
    }),
  };
}

const bare = (question: Question, earned: Fraction | null, answered: boolean): SimpleResult => ({
  verdict: verdictOf(earned, answered),
  fraction: earned === null ? null : toDecimal(earned, 6),
  feedback: null,
  generalFeedback: question.generalFeedback,
  options: [],
  key: null,
  accepted: [],
});

function simpleResultOf(
  question: SimpleQuestion,
  given: SimpleResponse | null,
  earned: Fraction | null,
): SimpleResult {
  const result = {
    ...bare(question, earned, given !== null),
    key: isGraded(question.kind) ? keyOf(question) : null,
  };
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { ...result, options: optionNotes(question, given) };
    case 'true_false': {
      const value = given?.kind === 'true_false' ? given.value : null;
      const feedback = value === null ? null : value ? question.feedbackTrue : question.feedbackFalse;
      return { ...result, feedback };
    }
    case 'short_text': {
      const matched = given?.kind === 'short_text' ? matchedText(question, given.text) : null;
      const accepted = question.answers.filter(isFull).map((answer) => answer.text);
      return { ...result, feedback: matched?.feedback ?? null, accepted };
    }
    case 'numeric': {
      const matched = given?.kind === 'numeric' ? matchedNumber(question, given.text) : null;
      const unit = question.unit === 'percent' ? ' %' : '';
      const accepted = question.answers.filter(isFull).map((answer) => `${numberWords(answer)}${unit}`);
      return { ...result, feedback: matched?.feedback ?? null, accepted };
    }
    case 'essay':
      return { ...result, feedback: question.sample };
    default:
      return result;
  }
}

const isFull = (answer: { weight: string }): boolean => Number(answer.weight) === 100;

const numberWords = ({ accept }: NumericAnswer): string => {
  if (accept.kind === 'any') return 'any number';
  if (accept.kind === 'range') return `${accept.low} to ${accept.high}`;
  return Number(accept.tolerance) === 0 ? accept.value : `${accept.value} ± ${accept.tolerance}`;
};

function optionNotes(
  question: SimpleQuestion & { kind: 'single' | 'multiple' },
  given: SimpleResponse | null,
) {
  const chosen = new Set(
    given?.kind === 'single' ? [given.optionId] : given?.kind === 'multiple' ? given.optionIds : [],
  );
  const shares = question.kind === 'multiple' ? optionShares(question) : null;
  return question.options.map(({ id, weight, feedback }) => ({
    id,
    right: Number(weight) > 0,
    chosen: chosen.has(id),
    weight: shares ? toDecimal(multiply(shares.get(id) ?? zero, fraction(100)), 5) : weight,
    feedback,
  }));
}

function verdictOf(earned: Fraction | null, answered: boolean): Verdict {
  if (earned === null) return 'not_graded';
  if (!answered) return 'unanswered';
  if (compare(earned, one) === 0) return 'right';
  return compare(earned, zero) === 0 ? 'wrong' : 'partly';
}

/** Percent for people: whole, but with a decimal within 1 of the mark, and never rounded up to a pass that is none. */
export function shownPercent(score: Fraction, max: Fraction, passPercent: number): string {
  if (compare(max, zero) === 0) return '0';
  const percent = multiply(divide(score, max), fraction(100));
  const mark = fraction(passPercent);
  const distance = Math.abs(Number(toDecimal(percent, 6)) - passPercent);
  const shown = toDecimal(percent, distance < 1 ? 1 : 0);
  const isPass = compare(percent, mark) >= 0;
  if (!isPass && Number(shown) >= passPercent) return `${toDecimal({ n: mark.n * 10n - 1n, d: 10n }, 1)}`;
  return shown;
}

/** The same value with every text run through `change`: options, stems, feedback, wherever they are. */
export const mapTexts = <Value>(value: Value, change: (text: string) => string): Value =>
  mapRichTexts(value, (rich) => ({ ...rich, text: change(rich.text) }));
