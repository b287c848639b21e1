import { wordsOf } from '../interchange/text.ts';
import type { Question, SimpleQuestion } from './model.ts';
import type { Response, SimpleResponse } from './response.ts';

/** How often something was answered. `right`: worth points. */
export interface AnswerCount {
  readonly label: string;
  readonly count: number;
  readonly right: boolean;
}

/** Typed answers beyond these are summed up as others. */
const mostTyped = 15;

/** What learners chose or typed, by question or part of a case. */
export function answerCounts(
  question: Question,
  responses: readonly Response[],
): { readonly part: string | null; readonly counts: AnswerCount[] }[] {
  if (question.kind !== 'case') {
    return [
      {
        part: null,
        counts: countsOf(
          question,
          responses.filter((one) => one.kind !== 'case'),
        ),
      },
    ];
  }
  return question.parts.map((part) => {
    const given = responses.flatMap((one) =>
      one.kind === 'case'
        ? one.parts.filter((answer) => answer.partId === part.id).map((answer) => answer.response)
        : [],
    );
    return { part: part.question.name, counts: countsOf(part.question, given) };
  });
}

function countsOf(question: SimpleQuestion, responses: readonly SimpleResponse[]): AnswerCount[] {
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const chosen = tally(
        responses.flatMap((one) =>
          one.kind === 'single' ? [one.optionId] : one.kind === 'multiple' ? one.optionIds : [],
        ),
      );
      return question.options.map((option) => ({
        label: wordsOf(option.text),
        count: chosen.get(option.id) ?? 0,
        right: Number(option.weight) > 0,
      }));
    }
    case 'true_false': {
      const chosen = tally(
        responses.flatMap((one) => (one.kind === 'true_false' ? [String(one.value)] : [])),
      );
      return [true, false].map((value) => ({
        label: value ? 'True' : 'False',
        count: chosen.get(String(value)) ?? 0,
        right: value === question.answer,
      }));
    }
    case 'matching': {
      const chosen = tally(
        responses.flatMap((one) =>
          one.kind === 'matching' ? one.pairs.map((pair) => `${pair.promptId}>${pair.choiceId}`) : [],
        ),
      );
      return question.prompts.flatMap((prompt) =>
        question.choices.map((choice) => ({
          label: `${wordsOf(prompt.text)} → ${wordsOf(choice.text)}`,
          count: chosen.get(`${prompt.id}>${choice.id}`) ?? 0,
          right: prompt.choiceId === choice.id,
        })),
      );
    }
    default:
      return typed(responses);
  }
}

/** Numbers, words and orders: the most frequent ones as they were given. */
function typed(responses: readonly SimpleResponse[]): AnswerCount[] {
  const words = responses.flatMap((one) =>
    one.kind === 'short_text' || one.kind === 'numeric' ? [one.text.trim().toLowerCase()] : [],
  );
  const counts = [...tally(words)].toSorted((a, b) => b[1] - a[1]);
  const shown = counts.slice(0, mostTyped).map(([label, count]) => ({ label, count, right: false }));
  const others = counts.slice(mostTyped).reduce((all, [, count]) => all + count, 0);
  return others ? [...shown, { label: 'others', count: others, right: false }] : shown;
}

const tally = (words: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(words, (word) => word)].map(([word, list]) => [word, list.length]));
