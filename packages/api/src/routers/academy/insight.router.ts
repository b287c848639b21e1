import { getCourseInsight, getFunnel, listLearners } from '@atrium/academy';
import { expose, router } from '../../trpc.ts';

const tags = ['academy: insight'];
const one = '/academy/insight/{courseId}' as const;

export const insightRouter = router({
  course: expose(getCourseInsight, { method: 'GET', path: one, tags }),
  funnel: expose(getFunnel, { method: 'GET', path: `${one}/funnel`, tags }),
  learners: expose(listLearners, { method: 'GET', path: `${one}/learners`, tags }),
});
