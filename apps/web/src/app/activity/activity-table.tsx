'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState, StatusBadge } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMe } from '../../api/session.tsx';
import styles from './activity.module.css';
import type { ActivityFilters } from './activity-filters.ts';
import { auditQuestion } from './audit-question.ts';
import { outcomeLooks } from './outcomes.ts';

export type AuditEvent = Outputs['audit']['list']['items'][number];

const pageSize = 50;

/** Who, for people: what jobs do, the house does itself. */
export const nameOf = ({ kind, label }: AuditEvent['actor']): string => (kind === 'job' ? 'Atrium' : label);

const columnsFor = (onOpen: (event: AuditEvent) => void): readonly Column<AuditEvent>[] => [
  {
    key: 'label',
    header: 'Action',
    cell: (event) => (
      <button
        type="button"
        className={`at-row-link ${styles.open}`}
        data-row-link
        onClick={() => onOpen(event)}
        aria-haspopup="dialog"
      >
        {event.label}
      </button>
    ),
  },
  { key: 'actor', header: 'Who', cell: ({ actor }) => nameOf(actor) },
  {
    key: 'outcome',
    header: 'Outcome',
    cell: ({ outcome }) => <StatusBadge {...outcomeLooks[outcome]} variant="plain" />,
  },
  {
    key: 'target',
    header: 'Target',
    hideBelow: 'lg',
    hideOnCard: true,
    cell: ({ target }) => (target ? target.type.replaceAll(/[._]/g, ' ') : ''),
  },
  { key: 'ip', header: 'IP address', hideBelow: 'md', hideOnCard: true, cell: ({ ip }) => ip ?? '' },
  { key: 'occurredAt', header: 'When', cell: ({ occurredAt }) => <DateTime value={occurredAt} /> },
];

type TableProps = {
  readonly filters: ActivityFilters;
  readonly onClear: () => void;
  readonly onOpen: (event: AuditEvent) => void;
};

function Nothing({ filters, onClear }: Pick<TableProps, 'filters' | 'onClear'>) {
  if (Object.keys(filters).length === 0) {
    return <EmptyState title="Nothing has happened yet" hint="Whatever anybody does here is noted here." />;
  }
  return (
    <EmptyState
      illustration="search"
      title="Nothing fits"
      hint="Take off a filter or choose other days."
      action={
        <Button variant="default" onClick={onClear}>
          Clear filters
        </Button>
      }
    />
  );
}

/** The log, newest first. */
export function ActivityTable({ filters, onClear, onOpen }: TableProps) {
  const trpc = useTRPC();
  const { user } = useMe();
  const list = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(
      { ...auditQuestion(filters, user.timeZone), limit: pageSize },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const columns = useMemo(() => columnsFor(onOpen), [onOpen]);
  return (
    <DataTable<AuditEvent>
      label="Activity"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      loading={list.isPending || list.isPlaceholderData}
      {...(list.error
        ? { error: <Failure error={list.error} onRetry={() => list.refetch()} compact /> }
        : {})}
      empty={<Nothing filters={filters} onClear={onClear} />}
      pager={{
        hasMore: list.hasNextPage,
        onMore: () => list.fetchNextPage(),
        loadingMore: list.isFetchingNextPage,
        shown: rows.length,
        unit: ['entry', 'entries'],
      }}
    />
  );
}
