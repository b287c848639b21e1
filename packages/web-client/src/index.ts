/** What every app of ours needs to ask the API: typed client, problems in one shape, step-up, and looks around pages. */
export { ApiUrlProvider, useApiUrl } from './api-url.tsx';
export { type ApiClient, createApiClient } from './client.ts';
export { Clients, DataProvider } from './data-provider.tsx';
export { Failure, toastFailure } from './failure.tsx';
export { codeOf, isPassing, type Problem, type ProblemCode, problemOf } from './problem.ts';
export { Providers } from './providers.tsx';
export { createQueryClient, leaveIfSignedOut } from './query-client.ts';
export { reachableUrl } from './reachable-url.ts';
export { signOut } from './sign-out.ts';
export { registerStepUp, type StepUp, stepUpLink } from './step-up.ts';
export { StepUpDialog } from './step-up-dialog.tsx';
export { TRPCProvider, useTRPC, useTRPCClient } from './trpc.ts';
