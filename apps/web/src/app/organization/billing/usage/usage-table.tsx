'use client';

import type { Outputs } from '@atrium/api/types';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  Section,
  StatusBadge,
  statusLooks,
  UiLink,
} from '@atrium/ui';
import { Failure, useApiUrl, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

type Entry = Outputs['billing']['usage']['list']['items'][number];

const look = statusLooks({
  reserve: { tone: 'neutral', icon: 'waiting', label: 'Held' },
  consume: { tone: 'success', icon: 'check', label: 'Used' },
  release: { tone: 'neutral', icon: 'dashed', label: 'Given back' },
});

const reasons: Readonly<Record<string, string>> = {
  rejected: 'not taken',
  duplicate: 'a duplicate',
  our_fault: 'a failure of ours',
  cancelled: 'cancelled',
};

const columns: readonly Column<Entry>[] = [
  {
    key: 'kind',
    header: 'Entry',
    cell: ({ kind, reason, surplus }) => (
      <>
        <StatusBadge {...look(kind)} variant="plain" />
        {reason ? <span className="at-muted"> {reasons[reason] ?? reason}</span> : null}
        {surplus ? <span className="at-muted"> beyond the share</span> : null}
      </>
    ),
  },
  { key: 'label', header: 'Of', cell: ({ label }) => label },
  {
    key: 'subject',
    header: 'For',
    cell: ({ href }) =>
      href ? (
        <UiLink href={href} className="at-link">
          Certificate
        </UiLink>
      ) : (
        '–'
      ),
  },
  { key: 'at', header: 'When', cell: ({ at }) => <DateTime value={at} /> },
];

/** Every unit that was held, used or given back, newest first. */
export function UsageTable({ product }: { readonly product: string }) {
  const trpc = useTRPC();
  const apiUrl = useApiUrl();
  const list = useInfiniteQuery(
    trpc.billing.usage.list.infiniteQueryOptions(
      { product, limit: 20 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return (
    <Section
      title="Every unit"
      actions={
        <Button
          component="a"
          href={`${apiUrl}/api/v1/reports/billing.usage.csv`}
          variant="default"
          size="xs"
          leftSection={<IconDownload size={16} stroke={1.6} />}
        >
          CSV
        </Button>
      }
    >
      <DataTable<Entry>
        label="Units"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        loading={list.isPending}
        {...(list.error
          ? { error: <Failure error={list.error} onRetry={() => list.refetch()} compact /> }
          : {})}
        empty={<EmptyState compact title="Nothing yet" hint="Each certificate that is read stands here." />}
        pager={{
          hasMore: list.hasNextPage,
          onMore: () => list.fetchNextPage(),
          loadingMore: list.isFetchingNextPage,
          shown: rows.length,
          unit: ['entry', 'entries'],
        }}
      />
    </Section>
  );
}
