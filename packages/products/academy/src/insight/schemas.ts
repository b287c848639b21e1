import { pageInput, pageOf } from '@atrium/core/kernel/page';
import { z } from 'zod';

export const courseSpan = z.object({
  courseId: z.uuid(),
  days: z.int().min(7).max(366).default(30),
});

const steps = { salesPage: z.int(), preview: z.int(), checkout: z.int(), paid: z.int() };

export const funnel = z.object({
  /** Looks at the sales page, at a preview, clicks on "buy", purchases paid; oldest first, every day of the span. */
  days: z.array(z.object({ day: z.iso.date(), ...steps })),
  totals: z.object(steps),
});

export const lessonInsight = z.object({
  lessonKey: z.uuid(),
  moduleTitle: z.string(),
  title: z.string(),
  required: z.boolean(),
  preview: z.boolean(),
  started: z.int(),
  completed: z.int(),
});

export const quizInsight = z.object({
  blockKey: z.uuid(),
  lessonTitle: z.string(),
  title: z.string(),
  learners: z.int(),
  passed: z.int(),
  attempts: z.int(),
  /** Of the best attempts, in percent, one decimal; null before the first. */
  averagePercent: z.string().nullable(),
});

export const courseInsight = z.object({
  /** Persons on the course: looking at previews, at it, through with it. */
  learners: z.object({ previewing: z.int(), active: z.int(), completed: z.int() }),
  certificates: z.int(),
  lessons: z.array(lessonInsight),
  quizzes: z.array(quizInsight),
});

/** A learner as support needs to know them: how far they are, never what they answered. */
export const learnerRow = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  status: z.enum(['previewing', 'active', 'completed']),
  versionNumber: z.int(),
  completedLessons: z.int(),
  requiredLessons: z.int(),
  startedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  completedAt: z.iso.datetime().nullable(),
  certificate: z.string().nullable(),
});
export type LearnerRow = z.infer<typeof learnerRow>;

export const learnerFilter = z.object({
  courseId: z.uuid(),
  status: z.enum(['previewing', 'active', 'completed']).optional(),
  /** Part of the name or of the e-mail address. */
  search: z.string().trim().max(200).optional(),
});

export const listLearnersInput = pageInput.extend(learnerFilter.shape);
export const learnerPage = pageOf(learnerRow);
