'use client';

import type { Outputs } from '@atrium/api/types';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  FilterBar,
  RelativeTime,
  StatusBadge,
  statusLooks,
  UiLink,
} from '@atrium/ui';
import { Failure, useApiUrl, useTRPC } from '@atrium/web-client';
import { Button, Progress } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, skipToken, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import styles from './sales.module.css';
import { SalesFrame } from './sales-frame.tsx';
import { useSpan } from './sales-span.ts';

type Learner = Outputs['academy']['insight']['learners']['items'][number];
type State = Learner['status'];

const states = {
  active: { tone: 'info', icon: 'pencil', label: 'Learning' },
  completed: { tone: 'success', icon: 'check', label: 'Completed' },
  previewing: { tone: 'neutral', icon: 'eye', label: 'Looking at previews' },
} as const;
const stateLook = statusLooks<State>(states);

const columns: readonly Column<Learner>[] = [
  {
    key: 'name',
    header: 'Learner',
    cell: ({ name, email }) => (
      <span className={styles.person}>
        {name} <small className="at-muted">{email}</small>
      </span>
    ),
    wrap: true,
  },
  {
    key: 'status',
    header: 'State',
    cell: ({ status }) => <StatusBadge {...stateLook(status)} variant="plain" />,
  },
  {
    key: 'progress',
    header: 'Required lessons',
    cell: ({ completedLessons, requiredLessons }) => (
      <span className={styles.progress}>
        <Progress
          value={requiredLessons === 0 ? 0 : (completedLessons / requiredLessons) * 100}
          aria-hidden
          w={80}
        />
        <span className="at-figures">
          {completedLessons} of {requiredLessons}
        </span>
      </span>
    ),
  },
  {
    key: 'certificate',
    header: 'Certificate',
    cell: ({ certificate }) =>
      certificate ? (
        <UiLink href={`/academy/verify/${certificate}`} className="at-link">
          {certificate}
        </UiLink>
      ) : (
        <span className="at-absent">–</span>
      ),
    hideBelow: 'lg',
  },
  {
    key: 'began',
    header: 'Began',
    cell: ({ startedAt }) => <DateTime value={startedAt} style="date" />,
    hideBelow: 'lg',
  },
  { key: 'seen', header: 'Last here', cell: ({ lastSeenAt }) => <RelativeTime value={lastSeenAt} /> },
];

/** Who learns a course and how far each one is; never what they answered. */
export function LearnersView() {
  const trpc = useTRPC();
  const apiUrl = useApiUrl();
  const { courseId } = useSpan().span;
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<State | null>(null);
  const filter = courseId ? { courseId, ...(search ? { search } : {}), ...(status ? { status } : {}) } : null;
  const list = useInfiniteQuery(
    trpc.academy.insight.learners.infiniteQueryOptions(filter ? { ...filter, limit: 50 } : skipToken, {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  if (!filter) {
    return (
      <SalesFrame>
        <EmptyState
          title="Choose a course above"
          hint="You then see who learns it and how far each one is. What they answer stays theirs."
        />
      </SalesFrame>
    );
  }
  const csv = `${apiUrl}/api/v1/reports/academy.learners.csv?${new URLSearchParams(filter)}`;
  return (
    <SalesFrame>
      <FilterBar
        search={{ value: search, onChange: setSearch, placeholder: 'Search names and addresses' }}
        filters={[
          {
            key: 'status',
            label: 'State',
            value: status,
            options: Object.entries(states).map(([value, { label }]) => ({ value, label })),
          },
        ]}
        onFilterChange={(_, value) => setStatus(value as State | null)}
        onClear={() => {
          setSearch('');
          setStatus(null);
        }}
        actions={
          <Button component="a" href={csv} variant="default" leftSection={<IconDownload size={16} />}>
            CSV
          </Button>
        }
      />
      <DataTable<Learner>
        label="Learners"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.userId}
        loading={list.isPending || list.isPlaceholderData}
        {...(list.error
          ? { error: <Failure error={list.error} onRetry={() => list.refetch()} compact /> }
          : {})}
        empty={
          search || status ? (
            <EmptyState
              illustration="search"
              title="No learner fits"
              hint="Take off a filter or search for less."
            />
          ) : (
            <EmptyState title="Nobody has begun yet" hint="Learners stand here once they open a lesson." />
          )
        }
        pager={{
          hasMore: list.hasNextPage,
          onMore: () => list.fetchNextPage(),
          loadingMore: list.isFetchingNextPage,
          shown: rows.length,
          unit: ['learner', 'learners'],
        }}
      />
    </SalesFrame>
  );
}
