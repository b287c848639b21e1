import { z } from 'zod';

/** A quiz's rules; an attempt keeps them as they were at its start. */
export const quizSettings = z.object({
  /** Of the points, compared unrounded: 79.5 is not 80. */
  passPercent: z.int().min(1).max(100).default(80),
  /** When the key and the feedback are shown. */
  feedback: z.enum(['at_once', 'after_attempt', 'after_pass']).default('after_attempt'),
  /** null: as often as one likes. */
  maxAttempts: z.int().min(1).max(100).nullable().default(null),
  /** Between the end of one attempt and the start of the next. */
  cooldownMinutes: z.int().min(0).max(43_200).default(0),
  timeLimitMinutes: z.int().min(1).max(1440).nullable().default(null),
  /** Which attempt is the learner's result. */
  counts: z.enum(['best', 'last']).default('best'),
  shuffleQuestions: z.boolean().default(false),
  shuffleOptions: z.boolean().default(true),
});

const points = z.int().min(1).max(100);

/** The content of a quiz block: named questions, and questions drawn at random from a category of the bank. */
export const quizContent = z.object({
  title: z.string().trim().min(1).max(200),
  /** Markdown. */
  intro: z.string().max(20_000).default(''),
  settings: quizSettings.prefault({}),
  items: z
    .array(z.object({ questionId: z.uuid(), points: points.default(1) }))
    .max(200)
    .default([]),
  draw: z
    .object({ category: z.string().max(200), count: z.int().min(1).max(200), points: points.default(1) })
    .optional(),
});

export type QuizSettings = z.infer<typeof quizSettings>;
export type QuizContent = z.infer<typeof quizContent>;
