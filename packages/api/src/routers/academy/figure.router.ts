import { getCourseFigures, listFigures, putFigure, removeFigure } from '@atrium/academy';
import { expose, router } from '../../trpc.ts';

const tags = ['academy: yearly figures'];
const one = '/academy/figures/{key}/{taxYear}' as const;

export const figureRouter = router({
  forCourse: expose(getCourseFigures, { method: 'GET', path: '/academy/courses/{courseId}/figures', tags }),
  list: expose(listFigures, { method: 'GET', path: '/academy/figures', tags }),
  put: expose(putFigure, { method: 'PUT', path: one, tags }),
  remove: expose(removeFigure, { method: 'DELETE', path: one, tags }),
});
