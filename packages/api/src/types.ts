import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { appRouter } from './root.ts';

/** For clients: types only, no code. */
export type AppRouter = typeof appRouter;
export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;
