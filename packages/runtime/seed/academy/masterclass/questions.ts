import { createHash } from 'node:crypto';
import type { Question, RichText } from '@atrium/academy/schemas';

interface Base {
  readonly name: string;
  readonly stem: string;
  readonly objective: string;
  /** Shown with the result, whatever was answered. */
  readonly note?: string;
}

type Choice = readonly [text: string, weight: number, feedback: string];
type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;
type Part = Exclude<Question, { kind: 'case' }>;

const text = (markdown: string): RichText => ({ format: 'markdown', text: markdown });
const idOf = (...words: readonly string[]): string =>
  createHash('sha256').update(words.join('\n')).digest('base64url').slice(0, 10);

const common = ({ name, stem, objective, note }: Base) => ({
  name,
  stem: text(stem),
  objective,
  generalFeedback: note === undefined ? null : text(note),
  tags: [],
});

const optionsOf = (name: string, choices: readonly Choice[]) =>
  choices.map(([words, weight, feedback]) => ({
    id: idOf(name, words),
    text: text(words),
    weight: String(weight),
    feedback: text(feedback),
  }));

/** One right answer: the choice of weight 100. */
export const single = (base: Base & { options: readonly Choice[] }): Of<'single'> => ({
  kind: 'single',
  ...common(base),
  options: optionsOf(base.name, base.options),
  shuffle: true,
});

/** Several right answers by weight; what is wrong takes away. */
export const multiple = (base: Base & { options: readonly Choice[] }): Of<'multiple'> => ({
  kind: 'multiple',
  ...common(base),
  options: optionsOf(base.name, base.options),
  scoring: 'weighted',
  shuffle: true,
});

export const trueFalse = (
  base: Base & { answer: boolean; whenTrue: string; whenFalse: string },
): Of<'true_false'> => ({
  kind: 'true_false',
  ...common(base),
  answer: base.answer,
  feedbackTrue: text(base.whenTrue),
  feedbackFalse: text(base.whenFalse),
});

/** Accepted words with their weight; end with `['*', 0, …]` to answer whatever else was written. */
export const shortText = (base: Base & { answers: readonly Choice[] }): Of<'short_text'> => ({
  kind: 'short_text',
  ...common(base),
  caseSensitive: false,
  answers: base.answers.map(([words, weight, feedback]) => ({
    text: words,
    weight: String(weight),
    feedback: text(feedback),
  })),
});

type Accept = Of<'numeric'>['answers'][number]['accept'];

export const numeric = (
  base: Base & {
    unit?: 'percent';
    answers: readonly (readonly [accept: Accept, weight: number, feedback: string])[];
  },
): Of<'numeric'> => ({
  kind: 'numeric',
  ...common(base),
  unit: base.unit ?? 'none',
  answers: base.answers.map(([accept, weight, feedback]) => ({
    accept,
    weight: String(weight),
    feedback: text(feedback),
  })),
});

/** Pairs of what is asked and what belongs to it; `others` belong to nothing. */
export function matching(
  base: Base & {
    note: string;
    pairs: readonly (readonly [prompt: string, choice: string])[];
    others?: readonly string[];
  },
): Of<'matching'> {
  const words = [...new Set([...base.pairs.map(([, choice]) => choice), ...(base.others ?? [])])];
  return {
    kind: 'matching',
    ...common(base),
    prompts: base.pairs.map(([prompt, choice]) => ({
      id: idOf(base.name, 'prompt', prompt),
      text: text(prompt),
      choiceId: idOf(base.name, choice),
    })),
    choices: words.map((choice) => ({ id: idOf(base.name, choice), text: text(choice) })),
    shuffle: true,
  };
}

/** `items` in the right order. */
export const ordering = (base: Base & { note: string; items: readonly string[] }): Of<'ordering'> => ({
  kind: 'ordering',
  ...common(base),
  items: base.items.map((item) => ({ id: idOf(base.name, item), text: text(item) })),
  scoring: 'by_position',
});

/** Written for oneself, never graded. */
export const reflection = (base: Base & { sample: string }): Of<'essay'> => ({
  kind: 'essay',
  ...common(base),
  sample: text(base.sample),
});

export const words = (base: Omit<Base, 'note'>): Of<'description'> => ({
  kind: 'description',
  ...common(base),
});

/** A vignette with questions about it. */
export const caseStudy = (
  base: Base & { parts: readonly (readonly [points: number, question: Part])[] },
): Of<'case'> => ({
  kind: 'case',
  ...common(base),
  parts: base.parts.map(([points, question]) => ({ id: idOf(base.name, question.name), points, question })),
});
