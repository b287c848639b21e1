import { getActivity, getCourseProgress, getLessonProgress, recordProgress } from '@atrium/academy';
import { expose, router } from '../../trpc.ts';

const tags = ['academy: progress'];
const one = '/academy/courses/{courseId}/progress' as const;

export const progressRouter = router({
  get: expose(getCourseProgress, { method: 'GET', path: one, tags }),
  activity: expose(getActivity, { method: 'GET', path: `${one}/activity`, tags }),
  lesson: expose(getLessonProgress, { method: 'GET', path: `${one}/lessons/{lessonKey}`, tags }),
  record: expose(recordProgress, { method: 'POST', path: `${one}/lessons/{lessonKey}`, tags }),
});
