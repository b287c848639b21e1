import { z } from 'zod';
import { partId, type Question, type SimpleQuestion } from './model.ts';
import { type RichText, richText } from './rich-text.ts';
import { seedOf, shuffled } from './shuffle.ts';

const choice = z.strictObject({ id: partId, text: richText });
const choices = z.array(choice);
const base = { stem: richText };

const simple = [
  z.strictObject({ ...base, kind: z.literal('single'), options: choices }),
  z.strictObject({ ...base, kind: z.literal('multiple'), options: choices }),
  z.strictObject({ ...base, kind: z.literal('true_false') }),
  z.strictObject({ ...base, kind: z.literal('short_text') }),
  z.strictObject({ ...base, kind: z.literal('numeric'), unit: z.enum(['none', 'percent']) }),
  z.strictObject({ ...base, kind: z.literal('matching'), prompts: choices, choices }),
  z.strictObject({ ...base, kind: z.literal('ordering'), items: choices }),
  z.strictObject({ ...base, kind: z.literal('essay') }),
  z.strictObject({ ...base, kind: z.literal('description') }),
] as const;

const simplePublicQuestion = z.discriminatedUnion('kind', simple);

/** A question before its answer: no key, weight, feedback or name, in the attempt's own order. Strict: nothing slips in. */
export const publicQuestion = z.discriminatedUnion('kind', [
  ...simple,
  z.strictObject({
    ...base,
    kind: z.literal('case'),
    parts: z.array(z.strictObject({ id: partId, points: z.int(), question: simplePublicQuestion })),
  }),
]);

export type SimplePublicQuestion = z.infer<typeof simplePublicQuestion>;
export type PublicQuestion = z.infer<typeof publicQuestion>;
type Choice = z.infer<typeof choice>;

/** What a learner may see. What must be shuffled not to tell the key (matching, ordering) always is. */
export function toPublic(question: Question, seed: number, shuffleOptions: boolean): PublicQuestion {
  if (question.kind !== 'case') return simplePublic(question, seed, shuffleOptions);
  return {
    kind: 'case',
    stem: question.stem,
    parts: question.parts.map((part, index) => ({
      id: part.id,
      points: part.points,
      question: simplePublic(part.question, seedOf(seed, index), shuffleOptions),
    })),
  };
}

function simplePublic(question: SimpleQuestion, seed: number, shuffleOptions: boolean): SimplePublicQuestion {
  const { kind, stem } = question;
  const mayShuffle = 'shuffle' in question && question.shuffle && shuffleOptions;
  switch (kind) {
    case 'single':
    case 'multiple':
      return { kind, stem, options: mayShuffle ? mixed(question.options, seed) : bare(question.options) };
    case 'numeric':
      return { kind, stem, unit: question.unit };
    case 'matching':
      return {
        kind,
        stem,
        prompts: mayShuffle ? mixed(question.prompts, seedOf(seed, 1)) : bare(question.prompts),
        choices: mixed(question.choices, seedOf(seed, 2)),
      };
    case 'ordering':
      return { kind, stem, items: mixed(question.items, seed) };
    default:
      return { kind, stem };
  }
}

const bare = (items: readonly { id: string; text: RichText }[]): Choice[] =>
  items.map(({ id, text }) => ({ id, text }));

const mixed = (items: readonly { id: string; text: RichText }[], seed: number): Choice[] =>
  shuffled(bare(items), seed);
