import {
  add,
  clamp,
  compare,
  divide,
  type Fraction,
  fraction,
  fromDecimal,
  multiply,
  one,
  subtract,
  sum,
  zero,
} from './fraction.ts';
import {
  isGraded,
  type NumericAnswer,
  type Question,
  type QuestionOf,
  type SimpleQuestion,
} from './model.ts';
import { parseNumber } from './number.ts';
import type { Response, SimpleResponse } from './response.ts';
import type { RichText } from './rich-text.ts';
import { fitsText } from './text-match.ts';

const hundred = fraction(100);

/** Fraction of the points, 0 to 1, exact; null for what is not graded. No answer, or one of another kind, earns nothing. */
export function grade(question: Question, response: Response | null): Fraction | null {
  if (question.kind !== 'case') return gradeSimple(question, response?.kind === 'case' ? null : response);
  const answers = response?.kind === 'case' ? response.parts : [];
  const graded = question.parts.filter((part) => isGraded(part.question.kind));
  if (graded.length === 0) return null;
  const total = graded.reduce((all, part) => all + part.points, 0);
  const earned = graded.map((part) => {
    const answer = answers.find((candidate) => candidate.partId === part.id)?.response ?? null;
    return multiply(gradeSimple(part.question, answer) ?? zero, fraction(part.points, total));
  });
  return clamp(sum(earned));
}

export function gradeSimple(question: SimpleQuestion, response: SimpleResponse | null): Fraction | null {
  if (!isGraded(question.kind)) return null;
  if (response?.kind !== question.kind) return zero;
  return clamp(earned(question, response));
}

function earned(question: SimpleQuestion, response: SimpleResponse): Fraction {
  if (question.kind === 'single' && response.kind === 'single') {
    const chosen = question.options.find((option) => option.id === response.optionId);
    return chosen ? part(chosen.weight) : zero;
  }
  if (question.kind === 'multiple' && response.kind === 'multiple')
    return multiple(question, response.optionIds);
  if (question.kind === 'true_false' && response.kind === 'true_false')
    return response.value === question.answer ? one : zero;
  if (question.kind === 'short_text' && response.kind === 'short_text')
    return part(matchedText(question, response.text)?.weight ?? '0');
  if (question.kind === 'numeric' && response.kind === 'numeric')
    return part(matchedNumber(question, response.text)?.weight ?? '0');
  if (question.kind === 'matching' && response.kind === 'matching') return matching(question, response.pairs);
  if (question.kind === 'ordering' && response.kind === 'ordering')
    return ordering(question, response.itemIds);
  return zero;
}

const part = (weight: string): Fraction => divide(fromDecimal(weight), hundred);

const share = (right: number, all: number): Fraction => fraction(right, Math.max(all, 1));

/** What each option of a multiple question brings, of 1: the positive ones add up to 1 exactly. */
export function optionShares(question: QuestionOf<'multiple'>): Map<string, Fraction> {
  const weights = question.options.map((option) => ({ id: option.id, weight: fromDecimal(option.weight) }));
  const positive = sum(weights.filter(({ weight }) => compare(weight, zero) > 0).map(({ weight }) => weight));
  const neutral = weights.filter(({ weight }) => compare(weight, zero) === 0).length;
  return new Map(
    weights.map(({ id, weight }) => [
      id,
      compare(weight, zero) === 0 ? fraction(-1, neutral) : divide(weight, positive),
    ]),
  );
}

function multiple(question: QuestionOf<'multiple'>, optionIds: readonly string[]): Fraction {
  const shares = optionShares(question);
  const chosen = new Set(optionIds.filter((id) => shares.has(id)));
  if (question.scoring === 'weighted') return sum([...chosen].map((id) => shares.get(id) ?? zero));
  const exact = [...shares].every(([id, value]) => chosen.has(id) === compare(value, zero) > 0);
  return exact ? one : zero;
}

interface Weighted {
  readonly weight: string;
  readonly feedback: RichText | null;
}

/** The best answer that fits; among equals the first. */
function best<Answer extends Weighted>(
  answers: readonly Answer[],
  fits: (answer: Answer) => boolean,
): Answer | null {
  let found: Answer | null = null;
  for (const answer of answers) {
    if (!fits(answer)) continue;
    if (!found || compare(fromDecimal(answer.weight), fromDecimal(found.weight)) > 0) found = answer;
  }
  return found;
}

export const matchedText = (question: QuestionOf<'short_text'>, text: string) =>
  text.trim() === ''
    ? null
    : best(question.answers, (answer) => fitsText(answer.text, text, question.caseSensitive));

export function matchedNumber(question: QuestionOf<'numeric'>, text: string): NumericAnswer | null {
  const typed = parseNumber(text);
  if (!typed) return null;
  const read = fromDecimal(typed.value);
  const value = typed.percent && question.unit === 'none' ? divide(read, hundred) : read;
  return best(question.answers, (answer) => accepts(answer, value));
}

function accepts({ accept }: NumericAnswer, value: Fraction): boolean {
  if (accept.kind === 'any') return true;
  const [low, high] =
    accept.kind === 'range'
      ? [fromDecimal(accept.low), fromDecimal(accept.high)]
      : [
          subtract(fromDecimal(accept.value), fromDecimal(accept.tolerance)),
          add(fromDecimal(accept.value), fromDecimal(accept.tolerance)),
        ];
  return compare(value, low) >= 0 && compare(value, high) <= 0;
}

/** Two choices of the same words are the same choice. */
function matching(
  question: QuestionOf<'matching'>,
  pairs: readonly { promptId: string; choiceId: string }[],
): Fraction {
  const words = new Map(question.choices.map((choice) => [choice.id, choice.text.text]));
  const answers = new Map(pairs.map((pair) => [pair.promptId, words.get(pair.choiceId)]));
  const right = question.prompts.filter((prompt) => {
    const answer = answers.get(prompt.id);
    return answer !== undefined && answer === words.get(prompt.choiceId);
  });
  return share(right.length, question.prompts.length);
}

function ordering(question: QuestionOf<'ordering'>, itemIds: readonly string[]): Fraction {
  const words = new Map(question.items.map((item) => [item.id, item.text.text]));
  if (new Set(itemIds).size !== itemIds.length) return zero;
  const right = question.items.filter(
    (item, index) => words.get(itemIds[index] ?? '') === item.text.text,
  ).length;
  if (question.scoring === 'by_position') return share(right, question.items.length);
  return right === question.items.length ? one : zero;
}
