import { router } from '../../trpc.ts';
import { attemptRouter } from './attempt.router.ts';
import { catalogueRouter } from './catalogue.router.ts';
import { courseRouter } from './course.router.ts';
import { enrolmentRouter } from './enrolment.router.ts';
import { lessonRouter } from './lesson.router.ts';
import { moduleRouter } from './module.router.ts';
import { questionRouter } from './question.router.ts';

export const academyRouter = router({
  catalogue: catalogueRouter,
  course: courseRouter,
  module: moduleRouter,
  lesson: lessonRouter,
  enrolment: enrolmentRouter,
  attempt: attemptRouter,
  question: questionRouter,
});
