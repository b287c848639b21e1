export { getActivity } from './activity.ts';
export { getCourseProgress } from './get.ts';
export { getLessonProgress } from './lesson.ts';
export { recordProgress } from './record.ts';
