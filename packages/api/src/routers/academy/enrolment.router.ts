import { getChanges, getOutline, listMyCourses, moveToNewest, startCourse } from '@atrium/academy';
import { expose, router } from '../../trpc.ts';

const tags = ['academy: learning'];
const one = '/academy/learning/{courseId}' as const;

export const enrolmentRouter = router({
  list: expose(listMyCourses, { method: 'GET', path: '/academy/learning', tags }),
  outline: expose(getOutline, { method: 'GET', path: '/academy/learning/{course}/outline', tags }),
  start: expose(startCourse, { method: 'POST', path: `${one}/start`, tags }),
  changes: expose(getChanges, { method: 'GET', path: `${one}/changes`, tags }),
  move: expose(moveToNewest, { method: 'POST', path: `${one}/move`, tags }),
});
