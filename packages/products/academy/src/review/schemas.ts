import { z } from 'zod';
import { publicQuestion } from '../question/public.ts';
import { response } from '../question/response.ts';
import { itemResult } from '../question/result.ts';
import { ratings } from './memory.ts';

export const queueInput = z.object({
  /** Without it: over all courses of the caller. */
  courseId: z.uuid().optional(),
  limit: z.int().min(1).max(50).default(20),
});

export const dueCard = z.object({
  cardId: z.uuid(),
  courseId: z.uuid(),
  courseTitle: z.string(),
  lessonKey: z.uuid(),
  lessonTitle: z.string(),
  question: publicQuestion,
  dueAt: z.iso.datetime(),
  /** Times answered so far. */
  reviews: z.int(),
  /** Sent back with the answer, so that one card is not answered twice. */
  version: z.int(),
});

export const reviewQueue = z.object({
  cards: z.array(dueCard),
  /** All that are due now, those past `limit` too. */
  due: z.int(),
  /** When the next one comes, if nothing is due. */
  nextDueAt: z.iso.datetime().nullable(),
});

export const answerInput = z.object({
  cardId: z.uuid(),
  version: z.int(),
  response,
  /** How a right answer felt; a wrong one counts as "again" whatever is said. */
  feeling: z.enum(ratings).exclude(['again']).default('good'),
});

export const answered = z.object({
  result: itemResult,
  rating: z.enum(ratings),
  dueAt: z.iso.datetime(),
  version: z.int(),
});
