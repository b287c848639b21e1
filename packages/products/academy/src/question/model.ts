import { z } from 'zod';
import { decimal, magnitude, weight } from './decimal.ts';
import { richText } from './rich-text.ts';

/**
 * A question with its key, as authors and the grader see it. Learners get `publicQuestion`. Ids are random words given by
 * the server: neither they nor the stored order tell the key.
 */
export const partId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'letters, digits, - and _');
const feedback = richText.nullable();

const common = {
  /** For authors: learners never see it, it may hint at the key. */
  name: z.string().trim().min(1).max(250),
  stem: richText,
  /** Shown with the result, whatever was answered. */
  generalFeedback: feedback,
  /** Key of the course's objective it tests. */
  objective: z.string().max(80).nullable(),
  tags: z.array(z.string().trim().min(1).max(80)).max(50),
};

export const option = z.object({ id: partId, text: richText, weight, feedback });

const single = z.object({
  ...common,
  kind: z.literal('single'),
  options: z.array(option).min(2).max(60),
  /** Options may be shuffled ("all of the above" forbids it). */
  shuffle: z.boolean(),
});

/**
 * `weighted`: the weights of what is chosen, over the sum of the positive ones, from 0 to 1. A wrong option of weight 0 takes
 * away an equal share, so that ticking everything earns nothing. `all_or_nothing`: exactly the options of positive weight.
 */
const multiple = z.object({
  ...common,
  kind: z.literal('multiple'),
  options: z.array(option).min(2).max(60),
  scoring: z.enum(['weighted', 'all_or_nothing']),
  shuffle: z.boolean(),
});

const trueFalse = z.object({
  ...common,
  kind: z.literal('true_false'),
  answer: z.boolean(),
  /** Shown to who answered "true", and to who answered "false". */
  feedbackTrue: feedback,
  feedbackFalse: feedback,
});

/** `*` stands for any run of characters; `\*` for itself. The first answer that fits counts. */
export const textAnswer = z.object({ text: z.string().trim().min(1).max(2000), weight, feedback });

const shortText = z.object({
  ...common,
  kind: z.literal('short_text'),
  caseSensitive: z.boolean(),
  answers: z.array(textAnswer).min(1).max(200),
});

const range = z.discriminatedUnion('kind', [
  /** `value` ± `tolerance`, both ends included. */
  z.object({ kind: z.literal('value'), value: decimal, tolerance: magnitude }),
  /** Both ends included. */
  z.object({ kind: z.literal('range'), low: decimal, high: decimal }),
  /** Whatever else is a number: for feedback. */
  z.object({ kind: z.literal('any') }),
]);

export const numericAnswer = z.object({ accept: range, weight, feedback });

const numeric = z.object({
  ...common,
  kind: z.literal('numeric'),
  answers: z.array(numericAnswer).min(1).max(50),
  /** `percent`: the key is in percent, "10" and "10%" are both ten. `none`: "10%" is 0.1. */
  unit: z.enum(['none', 'percent']),
});

/** Choices no prompt points to are distractors. Each prompt counts the same. */
const matching = z.object({
  ...common,
  kind: z.literal('matching'),
  prompts: z
    .array(z.object({ id: partId, text: richText, choiceId: partId }))
    .min(1)
    .max(60),
  choices: z
    .array(z.object({ id: partId, text: richText }))
    .min(2)
    .max(80),
  shuffle: z.boolean(),
});

/** `items` stand in the right order. `by_position`: each item in its place counts the same. */
const ordering = z.object({
  ...common,
  kind: z.literal('ordering'),
  items: z
    .array(z.object({ id: partId, text: richText }))
    .min(2)
    .max(40),
  scoring: z.enum(['all_or_nothing', 'by_position']),
});

/** Written, kept, never graded: a reflection. `sample` is shown afterwards. */
const essay = z.object({ ...common, kind: z.literal('essay'), sample: feedback });

/** Words between questions. */
const description = z.object({ ...common, kind: z.literal('description') });

const simple = [
  single,
  multiple,
  trueFalse,
  shortText,
  numeric,
  matching,
  ordering,
  essay,
  description,
] as const;

const simpleQuestionShape = z.discriminatedUnion('kind', simple);

/** A vignette (`stem`) with questions about it; the parts' points weigh them against each other. */
const caseStudy = z.object({
  ...common,
  kind: z.literal('case'),
  parts: z
    .array(z.object({ id: partId, points: z.int().min(1).max(100), question: simpleQuestionShape }))
    .min(1)
    .max(30),
});

const questionShape = z.discriminatedUnion('kind', [...simple, caseStudy]);

export const questionKind = z.enum([
  'single',
  'multiple',
  'true_false',
  'short_text',
  'numeric',
  'matching',
  'ordering',
  'essay',
  'description',
  'case',
]);

export type SimpleQuestion = z.infer<typeof simpleQuestionShape>;
export type Question = z.infer<typeof questionShape>;
export type QuestionKind = z.infer<typeof questionKind>;
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;
export type Option = z.infer<typeof option>;
export type NumericAnswer = z.infer<typeof numericAnswer>;

/** What keeps a question from being asked, in words; empty when it is sound. */
export function questionFaults(question: Question): string[] {
  switch (question.kind) {
    case 'single':
      return [
        ...twins(question.options),
        ...needsFull(question.options, 'Mark one option as right (100 %).'),
      ];
    case 'multiple':
      return [...twins(question.options), ...needsPositive(question.options)];
    case 'short_text':
    case 'numeric':
      return [
        ...needsFull(question.answers, 'Give at least one answer worth 100 %.'),
        ...(question.kind === 'numeric' ? upsideDown(question.answers) : []),
      ];
    case 'matching':
      return [...twins(question.prompts), ...twins(question.choices), ...danglingChoices(question)];
    case 'ordering':
      return twins(question.items);
    case 'case':
      return [
        ...twins(question.parts),
        ...question.parts.flatMap((part, index) =>
          questionFaults(part.question).map((fault) => `Part ${index + 1}: ${fault}`),
        ),
      ];
    default:
      return [];
  }
}

const twins = (items: readonly { id: string }[]): string[] =>
  new Set(items.map((item) => item.id)).size === items.length ? [] : ['Two parts carry the same id.'];

const needsFull = (items: readonly { weight: string }[], fault: string): string[] =>
  items.some((item) => Number(item.weight) === 100) ? [] : [fault];

const needsPositive = (options: readonly Option[]): string[] =>
  options.some((item) => Number(item.weight) > 0) ? [] : ['Mark at least one option as right.'];

const upsideDown = (answers: readonly NumericAnswer[]): string[] =>
  answers.some(({ accept }) => accept.kind === 'range' && Number(accept.low) > Number(accept.high))
    ? ['A range must not end below its start.']
    : [];

function danglingChoices(question: QuestionOf<'matching'>): string[] {
  const known = new Set(question.choices.map((choice) => choice.id));
  return question.prompts.every((prompt) => known.has(prompt.choiceId))
    ? []
    : ['A prompt points to a choice that is not there.'];
}

export const question = questionShape.superRefine((value, context) => {
  for (const message of questionFaults(value)) context.addIssue({ code: 'custom', message });
});

/** Essays and descriptions earn no points. */
export const isGraded = (kind: QuestionKind): boolean => kind !== 'essay' && kind !== 'description';

/** A case is graded by its graded parts; one without any earns nothing. */
export const earnsPoints = (value: Question): boolean =>
  value.kind === 'case' ? value.parts.some((part) => isGraded(part.question.kind)) : isGraded(value.kind);
