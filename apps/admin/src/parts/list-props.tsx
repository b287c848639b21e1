'use client';

import { Failure } from '@atrium/web-client';
import type { ReactNode } from 'react';

interface PagedQuery<Item> {
  readonly data: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isPlaceholderData: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
  refetch(): unknown;
}

/** What a DataTable needs of an infinite query: rows, the states in place of them, and the way to more. */
export function listProps<Item>(list: PagedQuery<Item>, empty: ReactNode) {
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return {
    rows,
    loading: list.isPending || list.isPlaceholderData,
    empty,
    ...(list.error ? { error: <Failure error={list.error} onRetry={() => list.refetch()} compact /> } : {}),
    pager: {
      hasMore: list.hasNextPage,
      onMore: () => void list.fetchNextPage(),
      loadingMore: list.isFetchingNextPage,
      shown: rows.length,
    },
  };
}
