import type { Question, QuestionKind, RichText } from '@atrium/academy/schemas';

export type SimpleQuestion = Exclude<Question, { kind: 'case' }>;
export type SimpleKind = SimpleQuestion['kind'];
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;

export const empty: RichText = { format: 'markdown', text: '' };

/** Names an item until it is saved: the server then gives an id of its own. */
export const newId = (): string => crypto.randomUUID();

export const newOption = (weight = '0') => ({ id: newId(), text: empty, weight, feedback: null });

/** A question of this kind with everything still to be written. */
export function newQuestion(kind: QuestionKind): Question {
  if (kind !== 'case') return newSimple(kind);
  return { ...common(), kind, parts: [newPart('single', 1)] };
}

export const newPart = (kind: SimpleKind, number: number) => ({
  id: newId(),
  points: 1,
  question: { ...newSimple(kind), name: `Part ${number}` },
});

const common = () => ({ name: '', stem: empty, generalFeedback: null, objective: null, tags: [] });

function newSimple(kind: SimpleKind): SimpleQuestion {
  const base = common();
  switch (kind) {
    case 'single':
      return { ...base, kind, options: [newOption('100'), newOption(), newOption()], shuffle: true };
    case 'multiple':
      return {
        ...base,
        kind,
        options: [newOption('100'), newOption('100'), newOption()],
        scoring: 'weighted',
        shuffle: true,
      };
    case 'true_false':
      return { ...base, kind, answer: true, feedbackTrue: null, feedbackFalse: null };
    case 'short_text':
      return { ...base, kind, caseSensitive: false, answers: [{ text: '', weight: '100', feedback: null }] };
    case 'numeric':
      return { ...base, kind, unit: 'none', answers: [newNumber()] };
    case 'matching': {
      const choices = [newItem(), newItem()];
      return {
        ...base,
        kind,
        prompts: choices.map((choice) => ({ ...newItem(), choiceId: choice.id })),
        choices,
        shuffle: true,
      };
    }
    case 'ordering':
      return { ...base, kind, items: [newItem(), newItem(), newItem()], scoring: 'by_position' };
    case 'essay':
      return { ...base, kind, sample: null };
    default:
      return { ...base, kind };
  }
}

export const newItem = () => ({ id: newId(), text: empty });

export const newNumber = (): QuestionOf<'numeric'>['answers'][number] => ({
  accept: { kind: 'value', value: '', tolerance: '0' },
  weight: '100',
  feedback: null,
});
