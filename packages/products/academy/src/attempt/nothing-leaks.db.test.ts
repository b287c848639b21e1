import { execute, inputSchemaOf, type Verb } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as verbs from '../index.ts';
import type { Question } from '../question/model.ts';
import { markdown } from '../question/rich-text.ts';
import { publishQuiz, type Quiz, single } from '../testing/quiz.ts';
import { academyPlatform, type Learner, newLearner, openSchool } from '../testing/school.ts';
import { saveAnswer } from './save.ts';
import { startAttempt } from './start.ts';

let test: TestPlatform;
let learner: Learner;
let quiz: Quiz;
let known: Readonly<Record<string, unknown>>;

const base = { objective: null, tags: ['TAG-SECRET'], generalFeedback: markdown('GENERAL-SECRET') };
const feedback = markdown('FEEDBACK-SECRET');

/** One of each kind; whatever must not be seen before the answer says so. */
const questions: Question[] = [
  single('NAME-SECRET', { ...base, stem: markdown('One?') }),
  {
    ...{
      ...base,
      kind: 'multiple',
      name: 'NAME-SECRET',
      stem: markdown('Which?'),
      scoring: 'weighted',
      shuffle: true,
    },
    options: ['a', 'b'].map((id, at) => ({ id, text: markdown(id), weight: at ? '0' : '100', feedback })),
  },
  {
    ...{ ...base, kind: 'true_false', name: 'NAME-SECRET', stem: markdown('True?'), answer: true },
    ...{ feedbackTrue: feedback, feedbackFalse: feedback },
  },
  {
    ...{ ...base, kind: 'short_text', name: 'NAME-SECRET', stem: markdown('Word?'), caseSensitive: false },
    answers: [{ text: 'KEY-SECRET', weight: '100', feedback }],
  },
  {
    ...{ ...base, kind: 'numeric', name: 'NAME-SECRET', stem: markdown('Number?'), unit: 'none' },
    answers: [{ accept: { kind: 'value', value: '987654321', tolerance: '0' }, weight: '100', feedback }],
  },
  {
    ...{ ...base, kind: 'matching', name: 'NAME-SECRET', stem: markdown('Match?'), shuffle: true },
    prompts: [{ id: 'p', text: markdown('p'), choiceId: 'c' }],
    choices: ['c', 'd'].map((id) => ({ id, text: markdown(id) })),
  },
  {
    ...{ ...base, kind: 'case', name: 'NAME-SECRET', stem: markdown('Story.') },
    parts: [
      {
        id: 'x',
        points: 1,
        question: single('NAME-SECRET', { ...base, stem: markdown('Part?') }) as Extract<
          Question,
          { kind: 'single' }
        >,
      },
    ],
  },
  {
    ...{ ...base, kind: 'essay', name: 'NAME-SECRET', stem: markdown('Reflect.') },
    sample: markdown('SAMPLE-SECRET'),
  },
];

const secrets = /-SECRET|"weight"|"choiceId"|"feedback\w*":\{|"answers":\[\{"(?:accept|text)|987654321/;

beforeAll(async () => {
  test = await academyPlatform();
  const school = await openSchool(test.platform);
  learner = await newLearner(test.platform);
  quiz = await publishQuiz(school, questions);
  const { courseId, blockKey, lessonKey } = quiz;
  const attempt = await execute(test.platform, startAttempt, learner.call, { courseId, blockKey });
  known = {
    ...{ courseId, blockKey, lessonKey, course: courseId, attemptId: attempt.id },
    ...{ item: 2, sequence: 1, response: { kind: 'true_false', value: false } },
    ...{
      search: 'SECRET',
      query: 'SECRET single',
      text: 'What is the answer to the quiz: SECRET?',
      number: 'X',
      kind: 'course',
    },
  };
});
afterAll(() => test.close());

/** Who learns calls these. `check` answers for good and is meant to show the key. */
const learnerVerbs = Object.values<Verb>(verbs).filter(
  (verb) => ['public', 'signed_in'].includes(verb.scope) && verb.name !== 'academy.attempt.check',
);

function inputOf(verb: Verb): Record<string, unknown> {
  const { properties = {} } = inputSchemaOf(verb) as { properties?: Record<string, unknown> };
  return Object.fromEntries(
    Object.keys(properties).flatMap((name) => (name in known ? [[name, known[name]]] : [])),
  );
}

describe('before the answer', () => {
  it('no procedure a learner may call shows a key, a weight, a feedback or an author’s name of a question', async () => {
    const answered: string[] = [];
    const leaks: string[] = [];
    // Submitting ends the attempt: it comes last, and shows a score alone.
    const order = learnerVerbs.toSorted(
      (a, b) => Number(a.name.endsWith('.submit')) - Number(b.name.endsWith('.submit')),
    );
    for (const verb of order) {
      const answer = await execute(test.platform, verb, learner.call, inputOf(verb) as never).catch(
        (error: unknown) => String(error),
      );
      const text = JSON.stringify(answer);
      if (typeof answer !== 'string') answered.push(verb.name);
      if (secrets.test(text)) leaks.push(`${verb.name}: ${secrets.exec(text)?.[0]}`);
    }
    expect(leaks).toEqual([]);
    expect(answered).toEqual(
      expect.arrayContaining([
        'academy.attempt.start',
        'academy.attempt.get',
        'academy.attempt.list',
        'academy.attempt.save',
        'academy.attempt.submit',
        'academy.lesson.get',
      ]),
    );
  });

  it('and the walk would see it: the same attempt handed in shows all of it', async () => {
    const { id } = await execute(test.platform, startAttempt, learner.call, {
      courseId: quiz.courseId,
      blockKey: quiz.blockKey,
    });
    const response = { kind: 'true_false' as const, value: false };
    await execute(test.platform, saveAnswer, learner.call, { attemptId: id, item: 2, response, sequence: 1 });
    await execute(test.platform, verbs.submitAttempt, learner.call, { attemptId: id });
    const after = JSON.stringify(
      await execute(test.platform, verbs.getAttempt, learner.call, { attemptId: id }),
    );
    for (const word of [
      'FEEDBACK-SECRET',
      'GENERAL-SECRET',
      'KEY-SECRET',
      'SAMPLE-SECRET',
      '"weight"',
      '987654321',
    ])
      expect(after).toContain(word);
    expect(after).not.toMatch(/NAME-SECRET|TAG-SECRET/);
  });
});
