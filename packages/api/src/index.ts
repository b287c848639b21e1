export { mediaRef } from '@atrium/academy/schemas';
export type { ApiContext } from './context.ts';
export { type Problem, problemOf } from './problem.ts';
export { appRouter } from './root.ts';
export { openCourseMedia } from './routers/academy/course-media.ts';
export { liveRouter } from './routers/live/live.router.ts';
export { callVerb, createCallerFactory, expose, type ProcedureMeta, type Rest, router } from './trpc.ts';
