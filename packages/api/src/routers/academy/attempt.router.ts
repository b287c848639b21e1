import {
  checkAnswer,
  getAttempt,
  listAttempts,
  saveAnswer,
  startAttempt,
  submitAttempt,
} from '@atrium/academy';
import { expose, router } from '../../trpc.ts';

const tags = ['academy: quizzes'];
const quiz = '/academy/courses/{courseId}/quizzes/{blockKey}/attempts' as const;
const one = '/academy/attempts/{attemptId}' as const;

export const attemptRouter = router({
  list: expose(listAttempts, { method: 'GET', path: quiz, tags }),
  start: expose(startAttempt, { method: 'POST', path: quiz, tags }),
  get: expose(getAttempt, { method: 'GET', path: one, tags }),
  save: expose(saveAnswer, { method: 'PUT', path: `${one}/answers/{item}`, tags }),
  check: expose(checkAnswer, { method: 'POST', path: `${one}/answers/{item}/check`, tags }),
  submit: expose(submitAttempt, { method: 'POST', path: `${one}/submit`, tags }),
});
