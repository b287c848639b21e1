import { DomainError, execute } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveQuestion } from '../question/archive.ts';
import { quizSettings } from '../question/quiz.ts';
import { addQuestion, single } from '../testing/quiz.ts';
import {
  academyPlatform,
  giveCourse,
  newLearner,
  openSchool,
  publish,
  type School,
  takeBack,
  visitorCall,
  writeCourse,
} from '../testing/school.ts';
import { getAttempt } from './get.ts';
import { listAttempts } from './list.ts';
import { startAttempt } from './start.ts';
import { submitAttempt } from './submit.ts';

let test: TestPlatform;
let school: School;

beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
});
afterAll(() => test.close());

const refusal = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: unknown) => (error instanceof DomainError ? [error.code, error.details.reason ?? null] : error),
  );

/** A course with one quiz; `price: null` is free. */
async function courseWith(
  content: {
    items?: { questionId: string; points: number }[];
    draw?: { category: string; count: number; points: number };
  },
  price: null | { amountMinor: number; currency: string },
  settings = {},
) {
  const quiz = {
    ...{ kind: 'quiz' as const, title: 'Quiz', intro: '', settings: quizSettings.parse(settings) },
    ...{ items: content.items ?? [], ...(content.draw ? { draw: content.draw } : {}) },
  };
  const { courseId, lessons } = await writeCourse(school, [{ title: 'One', blocks: [quiz] }]);
  await publish(school, courseId, { price });
  return { courseId, blockKey: lessons[0]?.blockKeys[0] ?? '' };
}

describe('a quiz that draws', () => {
  it('gives each attempt its own questions of the category and below, never an archived one, and keeps them', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 12; index += 1)
      ids.push(await addQuestion(school, single(`D${index}`), index % 2 ? 'Drawn' : 'Drawn/Deep'));
    await addQuestion(school, single('Elsewhere'), 'Drawn elsewhere');
    await execute(test.platform, archiveQuestion, school.author.call, { questionId: ids[0] ?? '' });
    const place = await courseWith({ draw: { category: 'Drawn', count: 4, points: 2 } }, null, {
      shuffleQuestions: true,
    });
    const drawn = new Set<string>();
    for (let round = 0; round < 8; round += 1) {
      const learner = await newLearner(test.platform);
      const attempt = await execute(test.platform, startAttempt, learner.call, place);
      const stems = attempt.items.map((item) => item.question.stem.text);
      expect([new Set(stems).size, attempt.maxScore]).toEqual([4, '8']);
      for (const stem of stems) drawn.add(stem);
      const again = await execute(test.platform, getAttempt, learner.call, { attemptId: attempt.id });
      expect(again.items).toEqual(attempt.items);
    }
    expect([...drawn].filter((stem) => !/^D\d+\?$/.test(stem) || stem === 'D0?')).toEqual([]);
    expect(drawn.size).toBeGreaterThan(4);
  });
});

describe('a quiz of a course that was bought', () => {
  it('is closed to others; when the purchase is taken back, no question is shown any more, and the answers still count', async () => {
    const questionId = await addQuestion(school, single('Paid'));
    const price = { amountMinor: 19_900, currency: 'USD' };
    const place = await courseWith({ items: [{ questionId, points: 1 }] }, price);
    const [buyer, other] = [await newLearner(test.platform), await newLearner(test.platform)];
    const grantId = await giveCourse(test.platform, buyer, place.courseId);
    const attempt = await execute(test.platform, startAttempt, buyer.call, place);

    for (const verb of [startAttempt, listAttempts]) {
      expect(await refusal(execute(test.platform, verb, other.call, place))).toEqual(['FORBIDDEN', 'locked']);
      expect(await refusal(execute(test.platform, verb, visitorCall, place))).toEqual([
        'UNAUTHENTICATED',
        null,
      ]);
    }
    await takeBack(test.platform, buyer, place.courseId, grantId);
    const get = () => execute(test.platform, getAttempt, buyer.call, { attemptId: attempt.id });
    expect(await refusal(get())).toEqual(['FORBIDDEN', 'locked']);
    const graded = await execute(test.platform, submitAttempt, buyer.call, { attemptId: attempt.id });
    expect([graded.status, JSON.stringify(graded).includes('Paid')]).toEqual(['graded', false]);
    expect(await refusal(get())).toEqual(['FORBIDDEN', 'locked']);
  });
});
