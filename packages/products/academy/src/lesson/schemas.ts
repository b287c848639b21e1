import { z } from 'zod';
import { block } from '../block/schemas.ts';

export const lessonFacts = z.object({
  title: z.string().trim().min(1).max(160),
  summary: z.string().trim().max(1000).default(''),
  /** Open without buying. */
  preview: z.boolean().default(false),
  /** Counts for completion. */
  required: z.boolean().default(true),
  /** How long it takes, in words of the outline. */
  minutes: z.int().min(1).max(600).default(5),
});

export const blocks = z
  .array(block)
  .max(200)
  .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, 'two blocks share a key');

/** A lesson of the draft, whole. */
export const lessonDraft = lessonFacts.extend({ key: z.uuid(), blocks });
export type LessonDraft = z.infer<typeof lessonDraft>;
