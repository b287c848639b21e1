import { compare, fromDecimal, zero } from './fraction.ts';
import type { NumericAnswer, Question, SimpleQuestion } from './model.ts';
import type { Response, SimpleResponse } from './response.ts';

/** The answer worth all points; null for what has none (essay, description) or states none that can be typed. */
export function keyOf(question: Question): Response | null {
  if (question.kind !== 'case') return simpleKeyOf(question);
  return {
    kind: 'case',
    parts: question.parts.flatMap(({ id, question: inner }) => {
      const response = simpleKeyOf(inner);
      return response ? [{ partId: id, response }] : [];
    }),
  };
}

export function simpleKeyOf(question: SimpleQuestion): SimpleResponse | null {
  switch (question.kind) {
    case 'single': {
      const right = question.options.find(full);
      return right ? { kind: 'single', optionId: right.id } : null;
    }
    case 'multiple':
      return { kind: 'multiple', optionIds: question.options.filter(positive).map((option) => option.id) };
    case 'true_false':
      return { kind: 'true_false', value: question.answer };
    case 'short_text': {
      const right = question.answers.find(full);
      return right ? { kind: 'short_text', text: sampleOf(right.text) } : null;
    }
    case 'numeric': {
      const right = question.answers.find(full);
      return right ? { kind: 'numeric', text: typable(right) } : null;
    }
    case 'matching':
      return {
        kind: 'matching',
        pairs: question.prompts.map(({ id, choiceId }) => ({ promptId: id, choiceId })),
      };
    case 'ordering':
      return { kind: 'ordering', itemIds: question.items.map((item) => item.id) };
    default:
      return null;
  }
}

const full = (item: { weight: string }): boolean => Number(item.weight) === 100;

const positive = (item: { weight: string }): boolean => compare(fromDecimal(item.weight), zero) > 0;

/** An accepted pattern as one might type it: `fiduciar*` as "fiduciar…" would not do, so stars are dropped. */
const sampleOf = (pattern: string): string =>
  pattern.replace(/\\\*|\*/g, (token) => (token === '\\*' ? '*' : '')).trim() || 'anything';

const typable = ({ accept }: NumericAnswer): string => {
  if (accept.kind === 'any') return '0';
  return accept.kind === 'value' ? accept.value : accept.low;
};
