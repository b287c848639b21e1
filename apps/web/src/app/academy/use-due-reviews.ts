'use client';

import { useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { useMaybeMe } from '../../api/session.tsx';

const freshMs = 60_000;

/** How many missed questions wait for the person; 0 until it is known, and for visitors. */
export function useDueReviews(): number {
  const trpc = useTRPC();
  const enabled = useMaybeMe() !== null;
  const { data } = useQuery(
    trpc.academy.review.queue.queryOptions({ limit: 1 }, { enabled, staleTime: freshMs, retry: false }),
  );
  return data?.due ?? 0;
}
