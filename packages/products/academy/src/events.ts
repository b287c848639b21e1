import { fact } from '@atrium/core/kernel';
import { z } from 'zod';

/** An attempt has its grade (or, after a regrade, another one). */
export const attemptGraded = fact(
  'academy.attempt.graded',
  z.object({
    attemptId: z.uuid(),
    userId: z.uuid(),
    courseId: z.uuid(),
    lessonKey: z.uuid(),
    blockKey: z.uuid(),
    passed: z.boolean(),
  }),
  { audience: null },
);
