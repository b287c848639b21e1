import type { Question, SimpleQuestion } from '../question/model.ts';
import type { Response, SimpleResponse } from '../question/response.ts';

/** An answer of the right form that deserves nothing. */
export function neverKeyOf(question: Question): Response | null {
  if (question.kind !== 'case') return simpleNeverKeyOf(question);
  return {
    kind: 'case',
    parts: question.parts.flatMap(({ id, question: inner }) => {
      const response = simpleNeverKeyOf(inner);
      return response ? [{ partId: id, response }] : [];
    }),
  };
}

function simpleNeverKeyOf(question: SimpleQuestion): SimpleResponse | null {
  switch (question.kind) {
    case 'single': {
      const wrong = question.options.find((option) => Number(option.weight) <= 0);
      return wrong ? { kind: 'single', optionId: wrong.id } : null;
    }
    case 'multiple': {
      const wrong = question.options.filter((option) => Number(option.weight) <= 0);
      return { kind: 'multiple', optionIds: wrong.map((option) => option.id) };
    }
    case 'true_false':
      return { kind: 'true_false', value: !question.answer };
    case 'short_text':
      return { kind: 'short_text', text: 'zzz nothing of the kind' };
    case 'numeric':
      return { kind: 'numeric', text: '987654321012' };
    case 'matching':
      return {
        kind: 'matching',
        pairs: question.prompts.map((prompt) => ({
          promptId: prompt.id,
          choiceId: otherChoice(question, prompt.choiceId),
        })),
      };
    case 'ordering': {
      const [first = '', ...rest] = question.items.map((item) => item.id);
      return { kind: 'ordering', itemIds: [...rest, first] };
    }
    default:
      return null;
  }
}

const otherChoice = (question: SimpleQuestion & { kind: 'matching' }, choiceId: string): string => {
  const right = question.choices.find((choice) => choice.id === choiceId)?.text.text;
  return question.choices.find((choice) => choice.text.text !== right)?.id ?? 'none';
};
