import { z } from 'zod';

export const searchInput = z.object({
  courseId: z.uuid(),
  /** As in a search engine: words, "a phrase", or, -without. */
  text: z.string().trim().min(1).max(200),
  limit: z.int().min(1).max(50).default(20),
});

export const searchHit = z.object({
  blockKey: z.uuid(),
  lessonKey: z.uuid(),
  lessonTitle: z.string(),
  moduleTitle: z.string(),
  kind: z.string(),
  /** Words around the hit; what was looked for is marked. */
  snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
});

export const searchResult = z.object({
  hits: z.array(searchHit),
  /** All lessons of the course, and those that are open to the caller and were searched. */
  lessons: z.int(),
  searchedLessons: z.int(),
});
