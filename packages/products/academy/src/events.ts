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

/** A version of a course is out. */
export const coursePublished = fact(
  'academy.course.published',
  z.object({ courseId: z.uuid(), versionId: z.uuid(), number: z.int() }),
  { audience: 'academy.course.read' },
);

const ofLearner = { userId: z.uuid(), courseId: z.uuid() };

/** To the learner. Stated once: completed stays completed. */
export const lessonCompleted = fact(
  'academy.lesson.completed',
  z.object({ ...ofLearner, lessonKey: z.uuid() }),
  {
    audience: 'signed_in',
  },
);
export const courseCompleted = fact('academy.course.completed', z.object(ofLearner), {
  audience: 'signed_in',
});

export const certificateIssued = fact(
  'academy.certificate.issued',
  z.object({ ...ofLearner, certificateId: z.uuid(), number: z.string() }),
  { audience: 'signed_in' },
);

/** To the learner: the tutor writes, from these lessons; or it has answered, refused or failed. */
export const tutorMoved = fact(
  'academy.tutor.moved',
  z.object({
    userId: z.uuid(),
    conversationId: z.uuid(),
    messageId: z.uuid(),
    stage: z.enum(['writing', 'replied']),
    lessons: z.array(z.string()),
  }),
  { audience: 'signed_in' },
);
