'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState, FilterBar, Money, StatusBadge } from '@atrium/ui';
import { Failure, useApiUrl, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { saleStates, saleStatus } from './sale-status.ts';
import { SalesFrame } from './sales-frame.tsx';
import { featureOf, purchasePath, useSpan } from './sales-span.ts';

type Sale = Outputs['billing']['sale']['list']['items'][number];

const columns: readonly Column<Sale>[] = [
  { key: 'buyer', header: 'Buyer', cell: ({ buyer }) => buyer?.name ?? 'Somebody who left', wrap: true },
  {
    key: 'status',
    header: 'State',
    cell: ({ status }) => <StatusBadge {...saleStatus(status)} variant="plain" />,
  },
  { key: 'course', header: 'Course', cell: ({ name }) => name, hideBelow: 'lg' },
  {
    key: 'paid',
    header: 'Paid',
    cell: ({ paidMinor, currency }) => <Money amountMinor={paidMinor} currency={currency} />,
    numeric: true,
  },
  {
    key: 'back',
    header: 'Given back',
    cell: ({ refundedMinor, currency }) =>
      refundedMinor > 0 ? (
        <Money amountMinor={refundedMinor} currency={currency} />
      ) : (
        <span className="at-absent">–</span>
      ),
    numeric: true,
    hideBelow: 'md',
  },
  {
    key: 'when',
    header: 'When',
    cell: ({ paidAt, createdAt }) => <DateTime value={paidAt ?? createdAt} style="date" />,
  },
];

/** Who bought or was given a course, at what price, and how each purchase stands. */
export function PurchasesView() {
  const trpc = useTRPC();
  const apiUrl = useApiUrl();
  const { span } = useSpan();
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<string | null>(null);
  const filter = {
    ...featureOf(span.courseId),
    ...(search ? { search } : {}),
    ...(status ? { status } : {}),
  };
  const list = useInfiniteQuery(
    trpc.billing.sale.list.infiniteQueryOptions(
      { ...filter, limit: 50 },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const query = new URLSearchParams(filter).toString();
  return (
    <SalesFrame>
      <FilterBar
        search={{ value: search, onChange: setSearch, placeholder: 'Search buyers and receipts' }}
        filters={[{ key: 'status', label: 'State', value: status, options: saleStates }]}
        onFilterChange={(_, value) => setStatus(value)}
        onClear={() => {
          setSearch('');
          setStatus(null);
        }}
        actions={
          <Button
            component="a"
            href={`${apiUrl}/api/v1/reports/billing.sales.csv${query ? `?${query}` : ''}`}
            variant="default"
            leftSection={<IconDownload size={16} />}
          >
            CSV
          </Button>
        }
      />
      <DataTable<Sale>
        label="Purchases"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.purchaseId}
        rowHref={(row) => purchasePath(row.purchaseId)}
        loading={list.isPending || list.isPlaceholderData}
        {...(list.error
          ? { error: <Failure error={list.error} onRetry={() => list.refetch()} compact /> }
          : {})}
        empty={
          search || status ? (
            <EmptyState
              illustration="search"
              title="No purchase fits"
              hint="Take off a filter or search for less."
            />
          ) : (
            <EmptyState
              title="Nothing sold yet"
              hint="Purchases stand here the moment they are paid, and gifts once they are given."
            />
          )
        }
        pager={{
          hasMore: list.hasNextPage,
          onMore: () => list.fetchNextPage(),
          loadingMore: list.isFetchingNextPage,
          shown: rows.length,
          unit: ['purchase', 'purchases'],
        }}
      />
    </SalesFrame>
  );
}
