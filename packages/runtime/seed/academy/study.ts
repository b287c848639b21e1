import {
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

/** A learner's first week: everything of these lessons seen, their quizzes answered by the key. */
export async function study(
  platform: Platform,
  people: { readonly author: Call; readonly learner: Call },
  { courseId, lessons }: WrittenCourse,
  count: number,
): Promise<void> {
  for (const lesson of lessons.slice(0, count)) {
    const at = { courseId, lessonKey: lesson.lessonKey };
    await execute(platform, startCourse, people.learner, at);
    await execute(platform, recordProgress, people.learner, { ...at, events: seen(platform, lesson) });
    for (const { key, content } of lesson.blocks) {
      if (content.kind === 'quiz')
        await passQuiz(platform, people, { courseId, blockKey: key }, content.items);
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

async function passQuiz(
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
