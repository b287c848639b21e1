/** What every app of ours needs to ask the API: typed client, problems in one shape, step-up, and looks around pages. */
export { useApiUrl } from './api-url.tsx';
export type { ApiClient } from './client.ts';
export { Clients } from './data-provider.tsx';
export { EnrolSecondFactor } from './enrol-second-factor.tsx';
export { Failure, toastFailure } from './failure.tsx';
export { ErrorPage, GlobalErrorPage, NotFoundPage } from './last-resorts.tsx';
export { leaveFor } from './open-session.ts';
export { codeOf, isPassing, type Problem, type ProblemCode, problemOf } from './problem.ts';
export { every, leaveIfSignedOut } from './query-client.ts';
export { signOut } from './sign-out.ts';
export { StepUpDialog } from './step-up-dialog.tsx';
export { useTRPC, useTRPCClient } from './trpc.ts';
export { useEnter } from './use-enter.ts';
