import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { ApiClient } from './client.ts';
import { codeOf, isPassing } from './problem.ts';
import { isSigningOut } from './sign-out.ts';

const freshMs = 15_000;
const keptMs = 5 * 60_000;
const signInPath = '/sign-in';

/** For `refetchInterval`: from the first answer on. Until then a failure stays on the page, with its way to try again. */
export const every =
  (ms: number) =>
  ({ state }: { readonly state: { readonly data: unknown } }): number | false =>
    state.data === undefined ? false : ms;

/** To the sign-in page and, after it, back here. A whole page load: nothing of the old session stays in memory. */
export function leaveForSignIn(): void {
  const { pathname, search } = window.location;
  if (pathname.startsWith(signInPath) || isSigningOut()) return;
  window.location.assign(`${signInPath}?next=${encodeURIComponent(pathname + search)}`);
}

let asking: Promise<void> | null = null;

/**
 * For an answer that nobody is signed in. It may have been asked with the token that a proof of presence has just
 * replaced, so it is asked once more with the present one; then this page is left, or the promise resolves.
 */
export function leaveIfSignedOut(client: ApiClient): Promise<void> {
  const judge = (error: unknown) => {
    if (codeOf(error) === 'UNAUTHENTICATED') leaveForSignIn();
  };
  if (window.location.pathname.startsWith(signInPath)) return Promise.resolve();
  asking ??= client.identity.me
    .query({})
    .then(() => undefined, judge)
    .finally(() => {
      asking = null;
    });
  return asking;
}

/** Facts tell what changed (see live.tsx), so a query is not asked again merely because a window got focus. */
export function createQueryClient(client: ApiClient): QueryClient {
  const onError = (error: unknown) => {
    if (codeOf(error) === 'UNAUTHENTICATED') void leaveIfSignedOut(client);
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: freshMs,
        gcTime: keptMs,
        refetchOnWindowFocus: false,
        retry: (failures, error) => isPassing(error) && failures < 2,
      },
      mutations: { retry: false },
    },
  });
}
