import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Asks again for everything under a key. A first answer still on its way may be older than the news that led here, and
 * the query client would take it for the new one: such a query is asked once more after it.
 */
export async function askAgain(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const onItsWay = queryClient
    .getQueryCache()
    .findAll({ queryKey, fetchStatus: 'fetching' })
    .some(({ state }) => state.data === undefined);
  await queryClient.invalidateQueries({ queryKey });
  if (onItsWay) await queryClient.invalidateQueries({ queryKey });
}
