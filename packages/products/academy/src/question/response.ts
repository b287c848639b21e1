import { z } from 'zod';
import { partId } from './model.ts';

const simple = [
  z.object({ kind: z.literal('single'), optionId: partId }),
  z.object({ kind: z.literal('multiple'), optionIds: z.array(partId).max(60) }),
  z.object({ kind: z.literal('true_false'), value: z.boolean() }),
  z.object({ kind: z.literal('short_text'), text: z.string().max(2000) }),
  /** As typed: `$1,000`, `10%`, `1.5e3`; `parseNumber` says how it is read. */
  z.object({ kind: z.literal('numeric'), text: z.string().max(80) }),
  z.object({
    kind: z.literal('matching'),
    pairs: z.array(z.object({ promptId: partId, choiceId: partId })).max(60),
  }),
  z.object({ kind: z.literal('ordering'), itemIds: z.array(partId).max(40) }),
  z.object({ kind: z.literal('essay'), text: z.string().max(20_000) }),
] as const;

const simpleResponse = z.discriminatedUnion('kind', simple);

/** What a learner answered, by kind. Options are named by id, never by letter: shuffling changes nothing. */
export const response = z.discriminatedUnion('kind', [
  ...simple,
  z.object({
    kind: z.literal('case'),
    parts: z.array(z.object({ partId, response: simpleResponse })).max(30),
  }),
]);

export type SimpleResponse = z.infer<typeof simpleResponse>;
export type Response = z.infer<typeof response>;
export type ResponseOf<Kind extends Response['kind']> = Extract<Response, { kind: Kind }>;
