import { router } from '../../trpc.ts';
import { attemptRouter } from './attempt.router.ts';
import { catalogueRouter } from './catalogue.router.ts';
import { certificateRouter } from './certificate.router.ts';
import { courseRouter } from './course.router.ts';
import { enrolmentRouter } from './enrolment.router.ts';
import { figureRouter } from './figure.router.ts';
import { insightRouter } from './insight.router.ts';
import { lessonRouter } from './lesson.router.ts';
import { moduleRouter } from './module.router.ts';
import { progressRouter } from './progress.router.ts';
import { questionRouter } from './question.router.ts';
import { reviewRouter } from './review.router.ts';
import { searchRouter } from './search.router.ts';
import { tutorRouter } from './tutor.router.ts';

export const academyRouter = router({
  catalogue: catalogueRouter,
  course: courseRouter,
  module: moduleRouter,
  lesson: lessonRouter,
  enrolment: enrolmentRouter,
  attempt: attemptRouter,
  question: questionRouter,
  certificate: certificateRouter,
  figure: figureRouter,
  insight: insightRouter,
  progress: progressRouter,
  review: reviewRouter,
  search: searchRouter,
  tutor: tutorRouter,
});
