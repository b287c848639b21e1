'use client';

import { useTRPC } from '@atrium/web-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useKeepFresh } from '../../../api/live.tsx';

/** The course as this person walks through it. A payment or a refund elsewhere changes it at once. */
export function useOutline(slug: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = useCallback(
    () =>
      Promise.all([
        queryClient.invalidateQueries(trpc.academy.enrolment.outline.queryFilter({ course: slug })),
        queryClient.invalidateQueries(trpc.academy.lesson.get.queryFilter()),
      ]),
    [queryClient, trpc, slug],
  );
  useKeepFresh(
    ['billing.entitlement.changed', 'academy.lesson.completed'],
    trpc.academy.enrolment.outline.queryKey({ course: slug }),
    trpc.academy.lesson.get.queryKey(),
  );
  const outline = useQuery(trpc.academy.enrolment.outline.queryOptions({ course: slug }));
  return { ...outline, refresh };
}
