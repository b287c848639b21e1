import { pageInput, pageOf } from '@atrium/core/kernel/page';
import { z } from 'zod';
import { question, questionKind } from './model.ts';

export const questionId = z.uuid();
const instant = z.iso.datetime();

/** `Finance/Statements`: levels by slashes. */
export const category = z
  .string()
  .trim()
  .max(200)
  .regex(/^(?!\/)(?!.*\/\/).*(?<!\/)$/, 'levels with single slashes between them');

export const questionRow = z.object({
  id: questionId,
  category: z.string(),
  name: z.string(),
  kind: questionKind,
  objective: z.string().nullable(),
  tags: z.array(z.string()),
  versionNumber: z.int(),
  archivedAt: instant.nullable(),
  createdAt: instant,
  updatedAt: instant,
});

export const questionFilter = z.object({
  /** Looks at the name. */
  search: z.string().trim().max(200).optional(),
  /** With everything below it. */
  category: z.string().max(200).optional(),
  tag: z.string().max(80).optional(),
  objective: z.string().max(80).optional(),
  kind: questionKind.optional(),
  archived: z.boolean().default(false),
});

export const questionListInput = pageInput.extend(questionFilter.shape);
export const questionPage = pageOf(questionRow);

/** With the key: for authors only. */
export const questionDetail = questionRow.extend({
  versionId: z.uuid(),
  question,
  versions: z.array(
    z.object({ id: z.uuid(), number: z.int(), createdAt: instant, createdById: z.uuid().nullable() }),
  ),
});

/** What the bank may be filtered by, with how many questions there are of each. The archive is left out. */
export const questionFacets = z.object({
  categories: z.array(z.object({ value: z.string(), count: z.int() })),
  tags: z.array(z.object({ value: z.string(), count: z.int() })),
  objectives: z.array(z.object({ value: z.string(), count: z.int() })),
  kinds: z.array(z.object({ value: questionKind, count: z.int() })),
});

export type QuestionRow = z.infer<typeof questionRow>;
export type QuestionDetail = z.infer<typeof questionDetail>;
