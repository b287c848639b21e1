import type { AppRouter } from '@atrium/api/types';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { stepUpLink } from './step-up.ts';

/** Longer query strings are cut by some proxies. */
const longestUrl = 2000;

/** Calls of one tick travel together; facts come over one server-sent stream. The session is a cookie. */
export function createApiClient(apiUrl: string, headers: Readonly<Record<string, string>> = {}) {
  const url = `${apiUrl}/trpc`;
  return createTRPCClient<AppRouter>({
    links: [
      stepUpLink,
      splitLink({
        condition: (op) => op.type === 'subscription',
        true: httpSubscriptionLink({ url, eventSourceOptions: { withCredentials: true } }),
        false: httpBatchLink({
          url,
          maxURLLength: longestUrl,
          headers,
          fetch: (input, init) => fetch(input, { ...(init as RequestInit), credentials: 'include' }),
        }),
      }),
    ],
  });
}

export type ApiClient = ReturnType<typeof createApiClient>;
