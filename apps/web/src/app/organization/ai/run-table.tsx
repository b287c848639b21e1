'use client';

import type { Outputs } from '@atrium/api/types';
import {
  type Column,
  DataTable,
  EmptyState,
  NumberValue,
  RelativeTime,
  Section,
  StatusBadge,
  statusLooks,
} from '@atrium/ui';
import { productNames } from '@atrium/ui/theme';
import { Failure, useTRPC } from '@atrium/web-client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatDollars } from './dollars.ts';

type Run = Outputs['ai']['runs']['items'][number];

const look = statusLooks({
  running: { tone: 'info', icon: 'working', label: 'Running' },
  done: { tone: 'success', icon: 'check', label: 'Done' },
  no_key: { tone: 'neutral', icon: 'dashed', label: 'No key: written locally' },
  over_budget: { tone: 'warn', icon: 'warning', label: 'Over budget: written locally' },
  timeout: { tone: 'warn', icon: 'waiting', label: 'Too slow: written locally' },
  rate_limited: { tone: 'warn', icon: 'waiting', label: 'Rate limited: written locally' },
  refused: { tone: 'warn', icon: 'ban', label: 'Model refused: written locally' },
  invalid: { tone: 'warn', icon: 'warning', label: 'Answer not usable: written locally' },
  failed: { tone: 'danger', icon: 'cross', label: 'Failed: written locally' },
});

const names: ReadonlyMap<string, string> = new Map(Object.entries(productNames));

/** `labs.describe` as `Labs: describe`. */
function taskWords(task: string): string {
  const [product = '', ...rest] = task.split('.');
  return `${names.get(product) ?? product}: ${rest.join(' ')}`;
}

const columns: readonly Column<Run>[] = [
  { key: 'task', header: 'Task', cell: ({ task }) => taskWords(task) },
  {
    key: 'outcome',
    header: 'Outcome',
    cell: ({ outcome }) => <StatusBadge {...look(outcome)} variant="plain" />,
  },
  { key: 'model', header: 'Written by', cell: ({ model }) => model ?? 'Local engine' },
  {
    key: 'tokens',
    header: 'Tokens',
    numeric: true,
    hideBelow: 'lg',
    cell: ({ inputTokens, outputTokens }) => <NumberValue value={inputTokens + outputTokens} />,
  },
  {
    key: 'cost',
    header: 'Cost',
    numeric: true,
    hideBelow: 'md',
    cell: ({ costMicros }) => formatDollars(costMicros),
  },
  {
    key: 'latency',
    header: 'Took',
    numeric: true,
    hideBelow: 'lg',
    cell: ({ latencyMs }) => <NumberValue value={latencyMs} unit="ms" />,
  },
  { key: 'createdAt', header: 'When', cell: ({ createdAt }) => <RelativeTime value={createdAt} /> },
];

/** Every run, newest first. */
export function RunTable() {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.ai.runs.infiniteQueryOptions({ limit: 20 }, { getNextPageParam: (page) => page.nextCursor }),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return (
    <Section title="Runs">
      <DataTable<Run>
        label="AI runs"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        loading={list.isPending}
        {...(list.error
          ? { error: <Failure error={list.error} onRetry={() => list.refetch()} compact /> }
          : {})}
        empty={
          <EmptyState
            compact
            title="Nothing yet"
            hint="Each text the AI writes stands here, with its cost."
          />
        }
        pager={{
          hasMore: list.hasNextPage,
          onMore: () => list.fetchNextPage(),
          loadingMore: list.isFetchingNextPage,
          shown: rows.length,
          unit: ['run', 'runs'],
        }}
      />
    </Section>
  );
}
