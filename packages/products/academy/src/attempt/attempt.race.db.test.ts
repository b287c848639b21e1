import { DomainError, execute } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attemptGraded } from '../events.ts';
import { publishQuiz, type Quiz, single } from '../testing/quiz.ts';
import { academyPlatform, type Learner, newLearner, openSchool, type School } from '../testing/school.ts';
import { expireAttempt } from './expire.ts';
import { getAttempt } from './get.ts';
import { saveAnswer } from './save.ts';
import type { AttemptDetail } from './schemas.ts';
import { startAttempt } from './start.ts';
import { submitAttempt } from './submit.ts';

let test: TestPlatform;
let school: School;
let quiz: Quiz;

beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
  quiz = await publishQuiz(school, [single('A', { objective: 'tax' }), single('B', { objective: 'tax' })], {
    timeLimitMinutes: 5,
  });
});
afterAll(() => test.close());

const start = (learner: Learner) =>
  execute(test.platform, startAttempt, learner.call, { courseId: quiz.courseId, blockKey: quiz.blockKey });
const submit = (learner: Learner, attemptId: string) =>
  execute(test.platform, submitAttempt, learner.call, { attemptId });

function right(attempt: AttemptDetail, item: number) {
  const { question } = attempt.items[item] ?? {};
  const option =
    question?.kind === 'single' ? question.options.find((one) => one.text.text === 'right') : undefined;
  return { kind: 'single' as const, optionId: option?.id ?? '' };
}

const save = (learner: Learner, attempt: AttemptDetail, item: number, sequence: number) =>
  execute(test.platform, saveAnswer, learner.call, {
    ...{ attemptId: attempt.id, item, sequence },
    response: right(attempt, item),
  });

const factsAbout = async ({ userId }: Learner) => {
  const own = { organizationId: null, userId };
  return test.platform.db.transaction(own, (tx) =>
    tx.fact.count({ where: { name: attemptGraded.name, userId } }),
  );
};

describe('50 submits of one attempt at once', () => {
  it('are one grade, one fact and one mastery', async () => {
    const learner = await newLearner(test.platform);
    const attempt = await start(learner);
    await save(learner, attempt, 0, 1);
    await save(learner, attempt, 1, 1);
    const answers = await Promise.all(Array.from({ length: 50 }, () => submit(learner, attempt.id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 'graded', percent: '100' });
    expect(await factsAbout(learner)).toBe(1);
  });

  it('mixed with the expiry job are one grade, too', async () => {
    const learner = await newLearner(test.platform);
    const attempt = await start(learner);
    await save(learner, attempt, 0, 1);
    test.clock.advance(400);
    const actor = { kind: 'job' as const, job: 'test', organizationId: null, onBehalfOf: learner.userId };
    const call = { actor, origin: learner.call.origin };
    const ended = await Promise.all([
      ...Array.from({ length: 10 }, () => submit(learner, attempt.id).then(() => null)),
      ...Array.from({ length: 10 }, () =>
        execute(test.platform, expireAttempt, call, { attemptId: attempt.id }),
      ),
    ]);
    expect(ended.filter((one) => one?.ended).length).toBeLessThanOrEqual(1);
    expect(await factsAbout(learner)).toBe(1);
    const after = await execute(test.platform, getAttempt, learner.call, { attemptId: attempt.id });
    expect(after).toMatchObject({ status: 'graded', score: '1', submittedAt: attempt.deadlineAt });
  });
});

describe('an answer said to be kept', () => {
  it('is in the grade, however close the submit comes', async () => {
    for (let round = 0; round < 15; round += 1) {
      const learner = await newLearner(test.platform);
      const attempt = await start(learner);
      const saves = Array.from({ length: 8 }, (_, index) =>
        save(learner, attempt, index % 2, 1 + Math.floor(index / 2)).then(
          () => index % 2,
          (error: unknown) => {
            if (error instanceof DomainError && ['ended', 'busy'].includes(error.details.reason ?? ''))
              return null;
            throw error;
          },
        ),
      );
      const [kept, graded] = await Promise.all([Promise.all(saves), submit(learner, attempt.id)]);
      const items = new Set(kept.filter((item) => item !== null));
      expect(Number(graded.score)).toBe(items.size);
    }
  });

  it('by 40 pages of one attempt at once is the one of the largest sequence', async () => {
    const learner = await newLearner(test.platform);
    const attempt = await start(learner);
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, index) => save(learner, attempt, 0, index + 1)),
    );
    expect(Math.max(...outcomes.map((outcome) => outcome.sequence))).toBe(40);
    const after = await execute(test.platform, getAttempt, learner.call, { attemptId: attempt.id });
    expect(after.items[0]?.sequence).toBe(40);
  });
});
