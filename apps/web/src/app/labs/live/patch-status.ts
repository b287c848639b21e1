import type { Outputs } from '@atrium/api/types';
import { documentChange } from '@atrium/labs/schemas';
import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';

type Page = Outputs['labs']['document']['list'];
type Detail = Outputs['labs']['document']['get'];

/** Where a document stands now, as a fact tells it. */
export interface StatusNews {
  readonly documentId: string;
  readonly status: Detail['status'];
  readonly progress: number;
  readonly reason: string | null;
}

export function readStatusNews(payload: unknown): StatusNews | null {
  const parsed = documentChange.safeParse(payload);
  return parsed.success ? parsed.data : null;
}

/** Writes the news into the lists and the page that are in memory, so that it shows before anything is asked again. */
export function patchStatus(
  queryClient: QueryClient,
  keys: { readonly lists: QueryKey; readonly detail: QueryKey },
  { documentId, status, progress, reason }: StatusNews,
): void {
  queryClient.setQueriesData<InfiniteData<Page>>({ queryKey: keys.lists }, (data) => {
    if (!data || !('pages' in data)) return data;
    const known = data.pages.some((page) => page.items.some((row) => row.id === documentId));
    if (!known) return data;
    const pages = data.pages.map((page) => ({
      ...page,
      items: page.items.map((row) => (row.id === documentId ? { ...row, status, progress, reason } : row)),
    }));
    return { ...data, pages };
  });
  queryClient.setQueryData<Detail>(keys.detail, (data) => data && { ...data, status, progress, reason });
}
