import { randomUUID } from 'node:crypto';
import { DomainError, execute, type Platform } from '@atrium/core/kernel';
import { runJobs } from '@atrium/core/testing';
import { askTutor, getReply } from '../tutor/index.ts';
import type { Message } from '../tutor/schemas.ts';
import type { GradedQuestion } from './graded-questions.ts';
import { giveCourse, type Learner, newLearner, type School, type Written } from './school.ts';

export interface Graded {
  /** `answered`, or what it was refused for. */
  readonly outcome: string;
  readonly reply: Message | null;
  /** Messages kept of it. */
  readonly kept: number;
}

/** Asks one question as the person it is for, lets the jobs run, and says how it ended. */
export async function gradeTutor(
  platform: Platform,
  school: School,
  { courseId }: Written,
  { as, ask }: GradedQuestion,
): Promise<Graded> {
  const learner = await newLearner(platform);
  if (as !== 'free') await giveCourse(platform, learner, courseId);
  if (as === 'in_quiz') await openQuiz(platform, school, courseId, learner);
  const kept = () =>
    platform.db.transaction({ organizationId: null, userId: learner.userId }, (tx) =>
      tx.academyMessage.count(),
    );
  try {
    const { question: asked } = await execute(platform, askTutor, learner.call, { courseId, text: ask });
    await runJobs(platform);
    const { question, reply } = await execute(platform, getReply, learner.call, { messageId: asked.id });
    return { outcome: question.reason ?? question.status, reply, kept: await kept() };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { outcome: error.details.reason ?? error.code, reply: null, kept: await kept() };
  }
}

const openQuiz = (platform: Platform, { organizationId }: School, courseId: string, { userId }: Learner) =>
  platform.db.transaction({ organizationId, userId }, (tx) =>
    tx.academyAttempt.create({
      data: {
        ...{ organizationId, userId, courseId, number: 1, status: 'in_progress', seed: 1 },
        ...{ lessonKey: randomUUID(), blockKey: randomUUID(), items: [], settings: {} },
        ...{ startedAt: platform.clock.now(), maxScore: 1 },
      },
    }),
  );
