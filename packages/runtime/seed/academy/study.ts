import {
  commitCase,
  getQuestion,
  recordProgress,
  saveAnswer,
  startAttempt,
  startCourse,
  submitAttempt,
} from '@atrium/academy';
import { keyOf } from '@atrium/academy/testing';
import { type Call, execute, type Platform } from '@atrium/core/kernel';
import type { WrittenCourse, WrittenLesson } from './write-course.ts';

/** How far a learner comes, and how. */
export interface Effort {
  readonly lessons: number;
  /** Of each quiz so many questions stay without an answer; the others are answered by the key. */
  readonly unanswered?: number;
  /** What they write to each case; without it the cases stay open. */
  readonly caseAnswer?: string;
}

/** Everything of the first lessons seen, their cases and quizzes answered, as the learner's pages would report it. */
export async function study(
  platform: Platform,
  people: { readonly author: Call; readonly learner: Call },
  { courseId, lessons }: WrittenCourse,
  effort: Effort,
): Promise<void> {
  for (const lesson of lessons.slice(0, effort.lessons)) {
    const at = { courseId, lessonKey: lesson.lessonKey };
    await execute(platform, startCourse, people.learner, at);
    await execute(platform, recordProgress, people.learner, { ...at, events: seen(platform, lesson) });
    for (const { key: blockKey, content } of lesson.blocks) {
      const block = { courseId, blockKey };
      if (content.kind === 'case' && effort.caseAnswer)
        await execute(platform, commitCase, people.learner, { ...block, answer: effort.caseAnswer });
      if (content.kind === 'quiz') {
        const answered = content.items.length - (effort.unanswered ?? 0);
        await takeQuiz(platform, people, block, content.items.slice(0, answered));
      }
    }
  }
}

type Seen = Parameters<typeof recordProgress.run>[1]['events'][number];

function seen(platform: Platform, lesson: WrittenLesson): Seen[] {
  const at = platform.clock.now().toISOString();
  return lesson.blocks.flatMap(({ key: blockKey, content }): Seen[] => {
    switch (content.kind) {
      case 'video': {
        const end = content.durationSeconds;
        return [{ kind: 'watched', blockKey, at, intervals: [[0, end]], positionSeconds: end }];
      }
      case 'case':
      case 'quiz':
        return [];
      default:
        return [{ kind: 'viewed', blockKey, at }];
    }
  });
}

async function takeQuiz(
  platform: Platform,
  { author, learner }: { readonly author: Call; readonly learner: Call },
  quiz: { readonly courseId: string; readonly blockKey: string },
  asked: readonly { readonly questionId: string }[],
): Promise<void> {
  const attempt = await execute(platform, startAttempt, learner, quiz);
  for (const [item, { questionId }] of asked.entries()) {
    const { question } = await execute(platform, getQuestion, author, { questionId });
    const response = keyOf(question);
    if (!response) continue;
    await execute(platform, saveAnswer, learner, { attemptId: attempt.id, item, response, sequence: 1 });
  }
  await execute(platform, submitAttempt, learner, { attemptId: attempt.id });
}
