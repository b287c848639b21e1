import { execute } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAttempt } from '../attempt/start.ts';
import { describeCourse } from '../course/describe.ts';
import { getCourse } from '../course/get.ts';
import { getActivity } from '../progress/index.ts';
import { publishQuiz, type Quiz, single } from '../testing/quiz.ts';
import {
  academyPlatform,
  type Learner,
  newLearner,
  openSchool,
  publish,
  type School,
} from '../testing/school.ts';
import { choose, takeQuiz } from '../testing/take-quiz.ts';
import { answerReview, getReviewQueue } from './index.ts';

let test: TestPlatform;
let school: School;
let quiz: Quiz;
let learner: Learner;

beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
});
beforeEach(async () => {
  learner = await newLearner(test.platform);
});
afterAll(() => test.close());

const queue = (who = learner) => execute(test.platform, getReviewQueue, who.call, {});
async function answer(text: string, feeling: 'hard' | 'good' | 'easy' = 'good') {
  const card = (await queue()).cards[0];
  if (!card) throw new Error('nothing is due');
  const { cardId, version } = card;
  const response = choose(card.question, text);
  return execute(test.platform, answerReview, learner.call, { cardId, version, response, feeling });
}

describe('a missed question', () => {
  it('comes back without its key, and shows key and feedback once answered', async () => {
    quiz = await publishQuiz(school, [single('A'), single('B')]);
    await takeQuiz(school, learner, quiz, ['right', 'wrong']);
    const due = await queue();
    expect(due).toMatchObject({ due: 1, nextDueAt: null });
    expect(due.cards[0]?.question.stem.text).toBe('B?');
    expect(JSON.stringify(due)).not.toMatch(/SECRET|weight|"key"/);
    const answered = await answer('right');
    expect(answered).toMatchObject({ rating: 'good', result: { verdict: 'right' }, version: 1 });
    expect(JSON.stringify(answered)).toContain('FEEDBACK-SECRET right');
    expect(await queue()).toMatchObject({ due: 0, nextDueAt: answered.dueAt });
  });

  it('felt easy waits longer than felt hard; answered wrongly it counts as forgotten', async () => {
    quiz = await publishQuiz(school, [single('A')]);
    const waits: number[] = [];
    for (const feeling of ['hard', 'easy'] as const) {
      learner = await newLearner(test.platform);
      await takeQuiz(school, learner, quiz, ['wrong']);
      waits.push(Date.parse((await answer('right', feeling)).dueAt));
    }
    expect(waits[0]).toBeLessThan(waits[1] ?? 0);
    learner = await newLearner(test.platform);
    await takeQuiz(school, learner, quiz, ['wrong']);
    expect(await answer('other', 'easy')).toMatchObject({ rating: 'again', result: { verdict: 'wrong' } });
  });

  it('is answered once, also in twenty tabs', async () => {
    quiz = await publishQuiz(school, [single('A')]);
    await takeQuiz(school, learner, quiz, ['wrong']);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => answer('right')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is held back while an attempt asks it, and until a quiz that tells only who passed is passed', async () => {
    quiz = await publishQuiz(school, [single('A'), single('B')]);
    await takeQuiz(school, learner, quiz, ['wrong', 'right']);
    const { cardId, version, question } = (await queue()).cards[0] ?? {};
    await execute(test.platform, startAttempt, learner.call, {
      courseId: quiz.courseId,
      blockKey: quiz.blockKey,
    });
    expect((await queue()).due).toBe(0);
    if (!cardId || version === undefined || !question) throw new Error('no card');
    const input = { cardId, version, response: choose(question, 'right') };
    await expect(execute(test.platform, answerReview, learner.call, input)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'open_attempt' },
    });
    const strict = await publishQuiz(school, [single('C')], { feedback: 'after_pass' });
    learner = await newLearner(test.platform);
    await takeQuiz(school, learner, strict, ['wrong']);
    expect((await queue()).due).toBe(0);
    await takeQuiz(school, learner, strict, ['right']);
    expect((await queue()).due).toBe(1);
  });

  it('of one person is nobody else’s', async () => {
    quiz = await publishQuiz(school, [single('A')]);
    await takeQuiz(school, learner, quiz, ['wrong']);
    const other = await newLearner(test.platform);
    expect((await queue(other)).due).toBe(0);
    const { cardId = '', version = 0 } = (await queue()).cards[0] ?? {};
    const input = { cardId, version, response: { kind: 'single', optionId: 'a' } as const };
    await expect(execute(test.platform, answerReview, other.call, input)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('makes its objective due when it was mastered, and lapsed when it was forgotten', async () => {
    quiz = await publishQuiz(
      school,
      ['A', 'B', 'C', 'D', 'E'].map((name) => single(name, { objective: 'debt' })),
    );
    await nameObjective(quiz.courseId);
    await takeQuiz(school, learner, quiz, ['wrong', 'right', 'right', 'right', 'right']);
    expect(await stateOf(quiz.courseId)).toBe('due');
    await answer('right');
    expect(await stateOf(quiz.courseId)).toBe('mastered');
    test.clock.advance(86_400 * 30);
    await answer('wrong');
    await takeQuiz(school, learner, quiz, ['wrong', 'wrong', 'wrong', 'wrong', 'wrong']);
    expect(await stateOf(quiz.courseId)).toBe('lapsed');
  });
});

/** Objectives belong to a version: a new one. */
async function nameObjective(courseId: string): Promise<void> {
  const { platform, author } = school;
  const { details, outline } = await execute(platform, getCourse, author.call, { courseId });
  const objectives = [{ key: 'debt', title: 'Debt' }];
  await execute(platform, describeCourse, author.call, {
    courseId,
    revision: outline.revision,
    ...details,
    objectives,
  });
  await publish(school, courseId, { price: null, learners: 'move' });
}

const stateOf = async (courseId: string) => {
  const input = { courseId, timeZone: 'UTC', days: 7 };
  return (await execute(test.platform, getActivity, learner.call, input)).objectives[0]?.state;
};
