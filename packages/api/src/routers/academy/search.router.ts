import { searchCourse } from '@atrium/academy';
import { expose, router } from '../../trpc.ts';

export const searchRouter = router({
  find: expose(searchCourse, {
    method: 'GET',
    path: '/academy/courses/{courseId}/search',
    tags: ['academy: search'],
  }),
});
