import { execute } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editQuestion } from '../question/edit.ts';
import { listItemStatistics } from '../question/flags.ts';
import { getQuestion } from '../question/get.ts';
import { getStatistics } from '../question/statistics.ts';
import { publishQuiz, type Quiz, single } from '../testing/quiz.ts';
import { academyPlatform, newLearner, openSchool, type School } from '../testing/school.ts';
import { getAttempt } from './get.ts';
import { previewRegrade, regradeQuestion } from './regrade.ts';
import { saveAnswer } from './save.ts';
import { startAttempt } from './start.ts';
import { submitAttempt } from './submit.ts';

let test: TestPlatform;
let school: School;

beforeAll(async () => {
  test = await academyPlatform();
  school = await openSchool(test.platform);
});
afterAll(() => test.close());

/** A new learner answers every question with the option of these words. */
async function sit({ courseId, blockKey }: Quiz, words: readonly string[]) {
  const learner = await newLearner(test.platform);
  const attempt = await execute(test.platform, startAttempt, learner.call, { courseId, blockKey });
  for (const [item, text] of words.entries()) {
    const { question } = attempt.items[item] ?? {};
    const option =
      question?.kind === 'single' ? question.options.find((one) => one.text.text === text) : undefined;
    const response = { kind: 'single' as const, optionId: option?.id ?? '' };
    await execute(test.platform, saveAnswer, learner.call, {
      attemptId: attempt.id,
      item,
      response,
      sequence: 1,
    });
  }
  await execute(test.platform, submitAttempt, learner.call, { attemptId: attempt.id });
  return { learner, attemptId: attempt.id };
}

/** The key moves from "right" to "wrong". */
async function moveKey(questionId: string) {
  const call = school.author.call;
  const { question, versionNumber } = await execute(test.platform, getQuestion, call, { questionId });
  if (question.kind !== 'single') throw new Error('kind');
  const options = question.options.map((option) => ({
    ...option,
    weight: option.text.text === 'wrong' ? '100' : '0',
  }));
  await execute(test.platform, editQuestion, call, {
    questionId,
    versionNumber,
    question: { ...question, options },
  });
}

describe('a regrade', () => {
  it('changes what its preview showed, keeps before, after and why, and does nothing the second time', async () => {
    const call = school.author.call;
    const quiz = await publishQuiz(school, [single('A'), single('B')]);
    const [questionId = ''] = quiz.questionIds;
    const harmed = await sit(quiz, ['wrong', 'right']);
    const lucky = await sit(quiz, ['right', 'right']);
    await moveKey(questionId);
    const preview = await execute(test.platform, previewRegrade, call, { questionId });
    expect(preview).toMatchObject({ looked: 2, changed: 1, newlyPassed: 1, noLongerPassed: 0 });
    expect(preview.changes).toMatchObject([
      { attemptId: harmed.attemptId, learner: 'Test Person', percentBefore: '50', percentAfter: '100' },
    ]);
    expect(
      (await execute(test.platform, previewRegrade, call, { questionId, keepBetter: false })).noLongerPassed,
    ).toBe(1);

    const done = await execute(test.platform, regradeQuestion, call, {
      questionId,
      reason: 'the key was wrong',
    });
    expect(done).toEqual(preview);
    const after = (one: typeof harmed) =>
      execute(test.platform, getAttempt, one.learner.call, { attemptId: one.attemptId });
    expect(await after(harmed)).toMatchObject({ status: 'regraded', percent: '100', passed: true });
    expect(await after(lucky)).toMatchObject({ status: 'graded', percent: '100', passed: true });
    expect(
      (await execute(test.platform, regradeQuestion, call, { questionId, reason: 'again' })).changed,
    ).toBe(0);
    const binding = { organizationId: school.organizationId, userId: null };
    const records = await test.platform.db.transaction(binding, (tx) =>
      tx.academyRegrade.findMany({ where: { questionId } }),
    );
    const changes = preview.changes.map(({ learner: _, ...kept }) => kept);
    expect(records).toMatchObject([{ attempts: 1, reason: 'the key was wrong', changes }]);
  });

  it('by two authors at once is one', async () => {
    const call = school.author.call;
    const quiz = await publishQuiz(school, [single('A')]);
    const [questionId = ''] = quiz.questionIds;
    await sit(quiz, ['wrong']);
    await moveKey(questionId);
    const both = await Promise.all(
      [1, 2].map(() =>
        execute(test.platform, regradeQuestion, call, { questionId, reason: 'the key was wrong' }),
      ),
    );
    expect(both.map((one) => one.changed).sort()).toEqual([0, 1]);
  });
});

describe('statistics of a question', () => {
  it('count each learner once, by their first attempt, and name the item whose key is suspect', async () => {
    const quiz = await publishQuiz(school, [single('Suspect'), single('B'), single('C')]);
    for (let index = 0; index < 20; index += 1)
      await sit(quiz, index % 2 ? ['wrong', 'right', 'right'] : ['right', 'wrong', 'wrong']);
    const again = await sit(quiz, ['right', 'right', 'right']);
    expect(again.attemptId).toBeTruthy();
    const [questionId = ''] = quiz.questionIds;
    const statistics = await execute(test.platform, getStatistics, school.author.call, { questionId });
    expect(statistics).toMatchObject({ answers: 21, flag: 'wrong_key' });
    expect(statistics.parts[0]?.counts.map(({ label, count }) => [label, count])).toEqual([
      ['right', 11],
      ['wrong', 10],
      ['other', 0],
    ]);
    const { items } = await execute(test.platform, listItemStatistics, school.author.call, {
      courseId: quiz.courseId,
    });
    expect(items.map(({ name, flag }) => [name, flag])).toContainEqual(['Suspect', 'wrong_key']);
    expect(items[0]?.name).toBe('Suspect');
    const ofQuiz = (blockKey: string) =>
      execute(test.platform, listItemStatistics, school.author.call, { blockKey });
    expect((await ofQuiz(quiz.blockKey)).items).toEqual(items);
    expect((await ofQuiz(quiz.lessonKey)).items).toEqual([]);
    const { facility, discrimination } = items[0] ?? {};
    expect({ facility, discrimination }).toEqual({
      facility: statistics.facility,
      discrimination: statistics.discrimination,
    });
  });
});
