import { execute } from '@atrium/core/kernel';
import type { z } from 'zod';
import { createQuestion } from '../question/create.ts';
import type { Question, question } from '../question/model.ts';
import { type quizContent, quizSettings } from '../question/quiz.ts';
import { markdown } from '../question/rich-text.ts';
import { publish, type School, writeCourse } from './school.ts';

export interface Quiz {
  readonly courseId: string;
  readonly lessonKey: string;
  readonly blockKey: string;
  readonly questionIds: readonly string[];
}

export const addQuestion = async (
  { platform, author }: School,
  value: z.input<typeof question>,
  category = '',
): Promise<string> =>
  (await execute(platform, createQuestion, author.call, { category, question: value })).questionId;

/** A free course of one lesson with one quiz, published. */
export async function publishQuiz(
  school: School,
  questions: readonly Question[],
  settings: z.input<typeof quizContent>['settings'] = {},
): Promise<Quiz> {
  const questionIds: string[] = [];
  for (const one of questions) questionIds.push(await addQuestion(school, one));
  const content = {
    ...{ kind: 'quiz' as const, title: 'A quiz', intro: '', settings: quizSettings.parse(settings) },
    items: questionIds.map((questionId) => ({ questionId, points: 1 })),
  };
  const { courseId, lessons } = await writeCourse(school, [{ title: 'One', blocks: [content] }]);
  await publish(school, courseId, { price: null });
  const [lesson] = lessons;
  return { courseId, lessonKey: lesson?.key ?? '', blockKey: lesson?.blockKeys[0] ?? '', questionIds };
}

export const single = (name: string, overrides: object = {}): Question =>
  ({
    ...{ kind: 'single', name, stem: markdown(`${name}?`), objective: null, tags: [], shuffle: true },
    generalFeedback: markdown('GENERAL-SECRET'),
    options: ['right', 'wrong', 'other'].map((text, index) => ({
      ...{ id: text, text: markdown(text), weight: index === 0 ? '100' : '0' },
      feedback: markdown(`FEEDBACK-SECRET ${text}`),
    })),
    ...overrides,
  }) as Question;
