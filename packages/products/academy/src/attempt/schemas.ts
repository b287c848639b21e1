import { z } from 'zod';
import { questionKind } from '../question/model.ts';
import { publicQuestion } from '../question/public.ts';
import { quizSettings } from '../question/quiz.ts';
import { response } from '../question/response.ts';
import { itemResult } from '../question/result.ts';
import { attemptStates } from './machine.ts';

export const attemptId = z.uuid();
const instant = z.iso.datetime();

/** What an attempt asks, frozen at its start. `points` is 0 for what is not graded. */
export const attemptItem = z.object({
  questionId: z.uuid(),
  questionVersionId: z.uuid(),
  kind: questionKind,
  points: z.int(),
});

/** How an attempt stands, without a word of its questions. Numbers are unrounded decimal text; null until graded. */
export const attemptSummary = z.object({
  id: attemptId,
  number: z.int(),
  status: z.enum(attemptStates),
  startedAt: instant,
  deadlineAt: instant.nullable(),
  submittedAt: instant.nullable(),
  score: z.string().nullable(),
  maxScore: z.string(),
  /** For people; see `shownPercent`. */
  percent: z.string().nullable(),
  passed: z.boolean().nullable(),
});

/** Why another attempt may not be started now. */
export const startRefusal = z.enum(['max_attempts', 'cooldown']);

/** A learner's attempts at a quiz, newest first. */
export const attemptList = z.object({
  settings: quizSettings,
  questionCount: z.int(),
  attempts: z.array(attemptSummary),
  /** The attempt that counts, by the quiz's rule. */
  result: attemptSummary.nullable(),
  /** To be resumed. */
  open: attemptId.nullable(),
  next: z.object({ refusal: startRefusal.nullable(), at: instant.nullable(), left: z.int().nullable() }),
});

export const attemptDetail = attemptSummary.extend({
  courseId: z.uuid(),
  lessonKey: z.uuid(),
  blockKey: z.uuid(),
  title: z.string(),
  settings: quizSettings,
  /** The server's clock, to count down by. */
  now: instant,
  items: z.array(
    z.strictObject({
      /** Names the item in the other procedures. */
      item: z.int(),
      points: z.int(),
      question: publicQuestion,
      response: response.nullable(),
      /** Of the last save; the next one must be larger. */
      sequence: z.int(),
      /** Feedback was shown: it can no longer be changed. */
      locked: z.boolean(),
      /** null while the quiz's rule keeps it back. */
      result: itemResult.nullable(),
    }),
  ),
  /** Why the results are kept back; null when they are shown. */
  keptBack: z.enum(['until_submitted', 'until_passed']).nullable(),
});

export const answerInput = z.object({
  attemptId,
  item: z.int().min(0).max(999),
  response,
  /** Grows with every save of a page; of two saves the larger one stays, whatever order they arrive in. */
  sequence: z.int().min(1).max(2_000_000_000),
});

export type AttemptItem = z.infer<typeof attemptItem>;
export type AttemptSummary = z.infer<typeof attemptSummary>;
export type AttemptDetail = z.infer<typeof attemptDetail>;
export type AttemptList = z.infer<typeof attemptList>;
