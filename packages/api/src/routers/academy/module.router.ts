import { addModule, changeModule, removeModule, restoreModule } from '@atrium/academy';
import { expose, router } from '../../trpc.ts';

const tags = ['academy: courses'];
const all = '/academy/courses/{courseId}/modules' as const;

export const moduleRouter = router({
  add: expose(addModule, { method: 'POST', path: all, tags }),
  change: expose(changeModule, { method: 'PUT', path: `${all}/{moduleKey}`, tags }),
  remove: expose(removeModule, { method: 'DELETE', path: `${all}/{moduleKey}`, tags }),
  restore: expose(restoreModule, { method: 'POST', path: `${all}/restore`, tags }),
});
