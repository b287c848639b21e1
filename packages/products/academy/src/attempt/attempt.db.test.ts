import { DomainError, execute } from '@atrium/core/kernel';
import { runJobs, type TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editQuestion } from '../question/edit.ts';
import { getQuestion } from '../question/get.ts';
import type { Response } from '../question/response.ts';
import { publishQuiz, type Quiz, single } from '../testing/quiz.ts';
import { academyPlatform, type Learner, newLearner, openSchool, type School } from '../testing/school.ts';
import { checkAnswer } from './check.ts';
import { getAttempt } from './get.ts';
import { listAttempts } from './list.ts';
import { saveAnswer } from './save.ts';
import type { AttemptDetail } from './schemas.ts';
import { startAttempt } from './start.ts';
import { submitAttempt } from './submit.ts';

let test: TestPlatform;
let school: School;

beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
});
afterAll(() => test.close());

const start = (learner: Learner, { courseId, blockKey }: Quiz) =>
  execute(test.platform, startAttempt, learner.call, { courseId, blockKey });
const submit = (learner: Learner, attemptId: string) =>
  execute(test.platform, submitAttempt, learner.call, { attemptId });
const get = (learner: Learner, attemptId: string) =>
  execute(test.platform, getAttempt, learner.call, { attemptId });
const save = (learner: Learner, attemptId: string, item: number, response: Response, sequence = 1) =>
  execute(test.platform, saveAnswer, learner.call, { attemptId, item, response, sequence });

/** The option of these words, among what the learner sees. */
function option(attempt: AttemptDetail, item: number, text: string): Response {
  const { question } = attempt.items[item] ?? {};
  const found =
    question?.kind === 'single' ? question.options.find((one) => one.text.text === text) : undefined;
  if (!found) throw new Error(`no option ${text}`);
  return { kind: 'single', optionId: found.id };
}

const refusal = async (act: Promise<unknown>) => {
  const error = await act.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof DomainError ? [error.code, error.details.reason] : error;
};

const codeOf = async (act: Promise<unknown>) => ((await refusal(act)) as string[] | null)?.[0] ?? null;

describe('an attempt', () => {
  it('is answered, submitted and graded, and only then shows key, weights and feedback', async () => {
    const quiz = await publishQuiz(school, [single('A'), single('B')]);
    const learner = await newLearner(test.platform);
    const attempt = await start(learner, quiz);
    expect(JSON.stringify(attempt)).not.toMatch(/SECRET|weight|"key"/);
    await save(learner, attempt.id, 0, option(attempt, 0, 'right'));
    await save(learner, attempt.id, 1, option(attempt, 1, 'wrong'));
    expect(JSON.stringify(await get(learner, attempt.id))).not.toMatch(/SECRET|weight|"key"/);
    const graded = await submit(learner, attempt.id);
    expect(graded).toMatchObject({
      status: 'graded',
      score: '1',
      maxScore: '2',
      percent: '50',
      passed: false,
    });
    const after = await get(learner, attempt.id);
    expect(after.items.map((item) => item.result?.verdict)).toEqual(['right', 'wrong']);
    expect(after.items[1]?.result?.key).toEqual(option(attempt, 1, 'right'));
    expect(JSON.stringify(after)).toContain('FEEDBACK-SECRET wrong');
  });

  it('is one, started in two tabs; options stand in the same order on every load', async () => {
    const quiz = await publishQuiz(school, [single('A')]);
    const learner = await newLearner(test.platform);
    const started = await Promise.all(Array.from({ length: 10 }, () => start(learner, quiz)));
    expect(new Set(started.map((attempt) => attempt.id)).size).toBe(1);
    expect(new Set(started.map((attempt) => JSON.stringify(attempt.items))).size).toBe(1);
  });

  it('asked a question that is edited meanwhile keeps the version it asked', async () => {
    const quiz = await publishQuiz(school, [single('A')]);
    const learner = await newLearner(test.platform);
    const attempt = await start(learner, quiz);
    const [questionId = ''] = quiz.questionIds;
    const { question, versionNumber } = await execute(test.platform, getQuestion, school.author.call, {
      questionId,
    });
    const changed = { ...question, stem: { format: 'plain' as const, text: 'NEW WORDS' } };
    await execute(test.platform, editQuestion, school.author.call, {
      questionId,
      versionNumber,
      question: changed,
    });
    expect((await get(learner, attempt.id)).items[0]?.question.stem.text).toBe('A?');
    expect((await start(await newLearner(test.platform), quiz)).items[0]?.question.stem.text).toBe(
      'NEW WORDS',
    );
  });

  it('belongs to its learner: to anybody else it is not there', async () => {
    const quiz = await publishQuiz(school, [single('A')]);
    const [mine, other] = [await newLearner(test.platform), await newLearner(test.platform)];
    const attempt = await start(mine, quiz);
    const response = option(attempt, 0, 'right');
    expect(await codeOf(get(other, attempt.id))).toBe('NOT_FOUND');
    expect(await codeOf(save(other, attempt.id, 0, response))).toBe('NOT_FOUND');
    expect(await codeOf(submit(other, attempt.id))).toBe('NOT_FOUND');
  });

  it('keeps the latest save, whatever order saves arrive in, and takes a repeat', async () => {
    const quiz = await publishQuiz(school, [single('A')]);
    const learner = await newLearner(test.platform);
    const attempt = await start(learner, quiz);
    const [right, wrong] = [option(attempt, 0, 'right'), option(attempt, 0, 'wrong')];
    expect(await save(learner, attempt.id, 0, right, 5)).toEqual({ kept: true, sequence: 5 });
    expect(await save(learner, attempt.id, 0, right, 5)).toEqual({ kept: true, sequence: 5 });
    expect(await save(learner, attempt.id, 0, wrong, 4)).toEqual({ kept: false, sequence: 5 });
    expect((await get(learner, attempt.id)).items[0]?.response).toEqual(right);
  });

  it('refuses an answer of another kind, to no question, or after the end', async () => {
    const quiz = await publishQuiz(school, [single('A')]);
    const learner = await newLearner(test.platform);
    const attempt = await start(learner, quiz);
    expect(await codeOf(save(learner, attempt.id, 0, { kind: 'true_false', value: true }))).toBe('BAD_INPUT');
    expect(await codeOf(save(learner, attempt.id, 7, option(attempt, 0, 'right')))).toBe('NOT_FOUND');
    await submit(learner, attempt.id);
    expect(await refusal(save(learner, attempt.id, 0, option(attempt, 0, 'right')))).toEqual([
      'ILLEGAL_MOVE',
      'ended',
    ]);
  });
});

describe('the rules of a quiz', () => {
  it('at once: one answer is shown and stays, the others are kept back', async () => {
    const quiz = await publishQuiz(school, [single('A'), single('B')], { feedback: 'at_once' });
    const learner = await newLearner(test.platform);
    const attempt = await start(learner, quiz);
    const response = option(attempt, 0, 'wrong');
    const answer = { attemptId: attempt.id, item: 0, response, sequence: 1 };
    const result = await execute(test.platform, checkAnswer, learner.call, answer);
    expect(result).toMatchObject({ verdict: 'wrong', key: option(attempt, 0, 'right') });
    expect(await refusal(save(learner, attempt.id, 0, option(attempt, 0, 'right'), 2))).toEqual([
      'CONFLICT',
      'answer_shown',
    ]);
    expect(await codeOf(execute(test.platform, checkAnswer, learner.call, { ...answer, sequence: 3 }))).toBe(
      'CONFLICT',
    );
    const now = await get(learner, attempt.id);
    expect(now.items.map((item) => [item.locked, item.result?.verdict ?? null])).toEqual([
      [true, 'wrong'],
      [false, null],
    ]);
  });

  it('after the attempt: asking early is refused; after the pass: a failed attempt shows no key', async () => {
    const after = await publishQuiz(school, [single('A')]);
    const learner = await newLearner(test.platform);
    const attempt = await start(learner, after);
    const early = { attemptId: attempt.id, item: 0, response: option(attempt, 0, 'right'), sequence: 1 };
    expect(await refusal(execute(test.platform, checkAnswer, learner.call, early))).toEqual([
      'FORBIDDEN',
      'not_at_once',
    ]);

    const strict = await publishQuiz(school, [single('A')], { feedback: 'after_pass' });
    const failed = await start(learner, strict);
    await save(learner, failed.id, 0, option(failed, 0, 'wrong'));
    await submit(learner, failed.id);
    const kept = await get(learner, failed.id);
    expect([kept.keptBack, JSON.stringify(kept).includes('SECRET')]).toEqual(['until_passed', false]);
    const passed = await start(learner, strict);
    await save(learner, passed.id, 0, option(passed, 0, 'right'));
    expect((await submit(learner, passed.id)).passed).toBe(true);
    expect((await get(learner, failed.id)).keptBack).toBeNull();
  });

  it('attempts are counted and cooled down; best or last counts', async () => {
    const settings = { maxAttempts: 3, cooldownMinutes: 10, counts: 'last' as const };
    const quiz = await publishQuiz(school, [single('A')], settings);
    const learner = await newLearner(test.platform);
    const list = () => execute(test.platform, listAttempts, learner.call, quiz);
    const sit = async (answer: string) => {
      const attempt = await start(learner, quiz);
      await save(learner, attempt.id, 0, option(attempt, 0, answer));
      return submit(learner, attempt.id);
    };
    await sit('right');
    expect(await refusal(start(learner, quiz))).toEqual(['FORBIDDEN', 'cooldown']);
    expect((await list()).next).toMatchObject({ refusal: 'cooldown', left: 2 });
    test.clock.advance(601);
    await sit('wrong');
    test.clock.advance(601);
    expect((await list()).result?.number).toBe(2);
    await sit('right');
    test.clock.advance(601);
    expect(await refusal(start(learner, quiz))).toEqual(['FORBIDDEN', 'max_attempts']);
    expect((await list()).attempts.map((attempt) => attempt.number)).toEqual([3, 2, 1]);
  });

  it('the clock is the server’s: a late save is refused, what was saved is graded by the job', async () => {
    const quiz = await publishQuiz(school, [single('A')], { timeLimitMinutes: 5 });
    const learner = await newLearner(test.platform);
    const attempt = await start(learner, quiz);
    await save(learner, attempt.id, 0, option(attempt, 0, 'right'));
    test.clock.advance(305);
    expect((await save(learner, attempt.id, 0, option(attempt, 0, 'right'), 2)).kept).toBe(true);
    test.clock.advance(10);
    expect(await refusal(save(learner, attempt.id, 0, option(attempt, 0, 'wrong'), 3))).toEqual([
      'GONE',
      'time_over',
    ]);
    await runJobs(test.platform);
    const after = await get(learner, attempt.id);
    expect(after).toMatchObject({ status: 'graded', score: '1', submittedAt: attempt.deadlineAt });

    const idle = await start(await newLearner(test.platform), quiz);
    expect(idle.status).toBe('in_progress');
  });

  it('an attempt without an answer is abandoned when its time is over', async () => {
    const quiz = await publishQuiz(school, [single('A')], { timeLimitMinutes: 5 });
    const learner = await newLearner(test.platform);
    const attempt = await start(learner, quiz);
    test.clock.advance(600);
    expect((await submit(learner, attempt.id)).status).toBe('abandoned');
    expect((await start(learner, quiz)).number).toBe(2);
  });

  it('79.5 % of an 80 % quiz is not passed, and is not shown as 80', async () => {
    const parts = Array.from({ length: 40 }, (_, index) => single(`Q${index}`));
    const quiz = await publishQuiz(school, parts.slice(0, 39), { passPercent: 80 });
    const learner = await newLearner(test.platform);
    const attempt = await start(learner, quiz);
    for (let item = 0; item < 39; item += 1)
      await save(learner, attempt.id, item, option(attempt, item, item < 31 ? 'right' : 'wrong'));
    expect(await submit(learner, attempt.id)).toMatchObject({ passed: false, percent: '79.5' });
  });
});

describe('a grade', () => {
  it('tells mastery by objective on two distinct items, and queues what was missed for review', async () => {
    const tax = { objective: 'tax' };
    const quiz = await publishQuiz(school, [
      single('A', tax),
      single('B', tax),
      single('C', { objective: 'pay' }),
    ]);
    const learner = await newLearner(test.platform);
    const attempt = await start(learner, quiz);
    for (const [item, answer] of ['right', 'right', 'wrong'].entries())
      await save(learner, attempt.id, item, option(attempt, item, answer));
    await submit(learner, attempt.id);
    const own = { organizationId: null, userId: learner.userId, hostId: school.organizationId };
    const [mastery, cards] = await test.platform.db.transaction(own, async (tx) => [
      await tx.academyMastery.findMany({ orderBy: { objective: 'asc' } }),
      await tx.academyReviewCard.findMany(),
    ]);
    expect(mastery.map(({ objective, state }) => [objective, state])).toEqual([
      ['pay', 'learning'],
      ['tax', 'mastered'],
    ]);
    expect(cards.map((card) => card.questionId)).toEqual([quiz.questionIds[2]]);
  });
});
