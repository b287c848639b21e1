export { getCourseInsight } from './course.ts';
export { getFunnel } from './funnel.ts';
export { listLearners } from './learners.ts';
