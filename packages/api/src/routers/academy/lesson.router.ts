import {
  addLesson,
  editLesson,
  getLesson,
  previewLesson,
  removeLesson,
  restoreLesson,
  saveLesson,
} from '@atrium/academy';
import { expose, router } from '../../trpc.ts';

const tags = ['academy: courses'];
const all = '/academy/courses/{courseId}/lessons' as const;
const one = `${all}/{lessonKey}` as const;

export const lessonRouter = router({
  get: expose(getLesson, {
    method: 'GET',
    path: '/academy/catalogue/{courseId}/lessons/{lessonKey}',
    tags: ['academy: learning'],
  }),
  add: expose(addLesson, { method: 'POST', path: all, tags }),
  edit: expose(editLesson, { method: 'GET', path: one, tags }),
  save: expose(saveLesson, { method: 'PUT', path: one, tags }),
  remove: expose(removeLesson, { method: 'DELETE', path: one, tags }),
  restore: expose(restoreLesson, { method: 'POST', path: `${all}/restore`, tags }),
  preview: expose(previewLesson, { method: 'GET', path: `${one}/preview`, tags }),
});
