export type { ApiContext } from './context.ts';
export { type Problem, problemOf } from './problem.ts';
export { appRouter } from './root.ts';
export { liveRouter } from './routers/live/live.router.ts';
export { callVerb, createCallerFactory, expose, type ProcedureMeta, type Rest, router } from './trpc.ts';
