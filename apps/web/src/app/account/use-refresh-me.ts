'use client';

import { useTRPC } from '@atrium/web-client';
import { useQueryClient } from '@tanstack/react-query';

/** Asks again who is signed in, after something about the person or the organization has changed. */
export function useRefreshMe() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries(trpc.identity.me.queryFilter());
}
