'use client';

import { useQuery } from '@tanstack/react-query';
import { useFacts } from '../../api/live.tsx';

const quickMs = 2_000;
const slowMs = 10_000;
/** From then on whoever waits is not looking at the second any more. */
const quickLooks = 15;

/**
 * Looks at the payment service until nothing is open any more: at once, when news comes in, and every few seconds in
 * case none does.
 */
export function useSettled<Answer>(
  key: readonly string[],
  settle: () => Promise<Answer>,
  isOpen: (answer: Answer) => boolean,
) {
  const query = useQuery({
    queryKey: ['settle', ...key],
    queryFn: settle,
    gcTime: 0,
    refetchInterval: ({ state }) => {
      if (state.data === undefined || !isOpen(state.data)) return false;
      return state.dataUpdateCount < quickLooks ? quickMs : slowMs;
    },
  });
  const { data, error, refetch } = query;
  useFacts(['billing.'], () => {
    if (data !== undefined && isOpen(data)) void refetch();
  });
  return { data, error, refetch };
}
