import { z } from 'zod';
import { lessonDraft } from '../lesson/schemas.ts';

export const moduleFacts = z.object({
  title: z.string().trim().min(1).max(160),
  summary: z.string().trim().max(1000).default(''),
});

/** A module taken out of the draft, with all that was in it: what undoing needs. */
export const removedModule = moduleFacts.extend({
  key: z.uuid(),
  position: z.int().min(0),
  lessons: z.array(lessonDraft).max(200),
});
export type RemovedModule = z.infer<typeof removedModule>;
