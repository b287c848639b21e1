'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState, Money, StatusBadge, UiLink } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { AccountPage } from '../account-page.tsx';
import { purchaseStatus } from './purchase-status.ts';

type Purchase = Outputs['billing']['purchase']['list']['items'][number];

const columns: readonly Column<Purchase>[] = [
  { key: 'name', header: 'What', cell: ({ name }) => name, wrap: true },
  {
    key: 'status',
    header: 'State',
    cell: ({ status }) => <StatusBadge {...purchaseStatus(status)} variant="plain" />,
  },
  {
    key: 'paid',
    header: 'Paid',
    numeric: true,
    cell: ({ paidMinor, refundedMinor, currency }) => (
      <Money amountMinor={paidMinor - refundedMinor} currency={currency} />
    ),
  },
  {
    key: 'when',
    header: 'When',
    hideBelow: 'md',
    cell: ({ paidAt, createdAt }) => <DateTime value={paidAt ?? createdAt} style="date" />,
  },
];

/** What a person bought or was given, each with its receipt. */
export function PurchasesView() {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.billing.purchase.list.infiniteQueryOptions(
      { limit: 20 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return (
    <AccountPage>
      <DataTable<Purchase>
        label="Purchases"
        columns={columns}
        rows={rows}
        rowKey={({ purchaseId }) => purchaseId}
        rowHref={({ purchaseId }) => `/account/purchases/${purchaseId}`}
        loading={list.isPending}
        {...(list.error
          ? { error: <Failure error={list.error} onRetry={() => list.refetch()} compact /> }
          : {})}
        empty={
          <EmptyState
            compact
            title="Nothing bought yet"
            hint="Courses you buy or are given stand here, with their receipts."
            action={
              <UiLink href="/academy" className="at-link">
                See the courses
              </UiLink>
            }
          />
        }
        pager={{
          hasMore: list.hasNextPage,
          onMore: () => list.fetchNextPage(),
          loadingMore: list.isFetchingNextPage,
          shown: rows.length,
          unit: ['purchase', 'purchases'],
        }}
      />
    </AccountPage>
  );
}
