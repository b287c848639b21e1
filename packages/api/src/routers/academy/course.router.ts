import {
  archiveCourse,
  arrangeCourse,
  checkCourse,
  compareVersions,
  configureCourse,
  createCourse,
  describeCourse,
  getCourse,
  listCourses,
  listVersions,
  previewCourse,
  priceCourse,
  publishCourse,
  restoreCourse,
} from '@atrium/academy';
import { expose, router } from '../../trpc.ts';

const tags = ['academy: courses'];
const all = '/academy/courses' as const;
const one = `${all}/{courseId}` as const;

export const courseRouter = router({
  list: expose(listCourses, { method: 'GET', path: all, tags }),
  create: expose(createCourse, { method: 'POST', path: all, tags }),
  get: expose(getCourse, { method: 'GET', path: one, tags }),
  describe: expose(describeCourse, { method: 'PUT', path: `${one}/details`, tags }),
  configure: expose(configureCourse, { method: 'PUT', path: `${one}/settings`, tags }),
  arrange: expose(arrangeCourse, { method: 'PUT', path: `${one}/order`, tags }),
  check: expose(checkCourse, { method: 'GET', path: `${one}/check`, tags }),
  publish: expose(publishCourse, { method: 'POST', path: `${one}/publish`, tags }),
  price: expose(priceCourse, { method: 'PUT', path: `${one}/price`, tags }),
  archive: expose(archiveCourse, { method: 'POST', path: `${one}/archive`, tags }),
  restore: expose(restoreCourse, { method: 'POST', path: `${one}/restore`, tags }),
  versions: expose(listVersions, { method: 'GET', path: `${one}/versions`, tags }),
  compare: expose(compareVersions, { method: 'GET', path: `${one}/versions/{before}/to/{after}`, tags }),
  preview: expose(previewCourse, { method: 'GET', path: `${one}/preview`, tags }),
});
