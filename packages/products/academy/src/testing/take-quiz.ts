import { execute } from '@atrium/core/kernel';
import { saveAnswer } from '../attempt/save.ts';
import type { AttemptDetail } from '../attempt/schemas.ts';
import { startAttempt } from '../attempt/start.ts';
import { submitAttempt } from '../attempt/submit.ts';
import type { Response } from '../question/response.ts';
import type { Learner, School } from './school.ts';

/** The option of these words, as a response. */
export function choose(question: AttemptDetail['items'][number]['question'], text: string): Response {
  const found =
    question.kind === 'single' ? question.options.find((one) => one.text.text === text) : undefined;
  if (!found) throw new Error(`no option ${text}`);
  return { kind: 'single', optionId: found.id };
}

/** Takes a quiz of single questions, each answered with the option of these words. */
export async function takeQuiz(
  { platform }: School,
  learner: Learner,
  quiz: { readonly courseId: string; readonly blockKey: string },
  answers: readonly string[],
): Promise<void> {
  const { courseId, blockKey } = quiz;
  const attempt = await execute(platform, startAttempt, learner.call, { courseId, blockKey });
  for (const { item, question } of attempt.items) {
    const response = choose(question, answers[item] ?? 'wrong');
    await execute(platform, saveAnswer, learner.call, { attemptId: attempt.id, item, response, sequence: 1 });
  }
  await execute(platform, submitAttempt, learner.call, { attemptId: attempt.id });
}
