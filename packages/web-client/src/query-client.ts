import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { codeOf, isPassing } from './problem.ts';

const freshMs = 15_000;
const keptMs = 5 * 60_000;

/** To the sign-in page and, after it, back here. A whole page load: nothing of the old session stays in memory. */
export function leaveForSignIn(): void {
  const { pathname, search } = window.location;
  if (pathname.startsWith('/sign-in')) return;
  window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}

const onError = (error: unknown) => {
  if (codeOf(error) === 'UNAUTHENTICATED') leaveForSignIn();
};

/** Facts tell what changed (see live.tsx), so a query is not asked again merely because a window got focus. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
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
