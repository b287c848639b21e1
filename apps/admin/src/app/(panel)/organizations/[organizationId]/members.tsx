'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { listProps } from '../../../../parts/list-props.tsx';

type Row = Outputs['organization']['members']['list']['items'][number];

const columns: readonly Column<Row>[] = [
  { key: 'name', header: 'Name', cell: ({ name }) => name },
  { key: 'email', header: 'E-mail', cell: ({ email }) => email },
  { key: 'roles', header: 'Roles', cell: ({ roleLabels }) => roleLabels.join(', ') },
  {
    key: 'factor',
    header: 'Second factor',
    hideBelow: 'lg',
    cell: ({ secondFactor }) => (secondFactor ? 'on' : 'off'),
  },
  {
    key: 'joined',
    header: 'Joined',
    hideBelow: 'md',
    cell: ({ joinedAt }) => <DateTime value={joinedAt} style="date" />,
  },
];

export function Members() {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.organization.members.list.infiniteQueryOptions(
      { limit: 50 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  return (
    <DataTable
      label="Members"
      columns={columns}
      rowKey={({ userId }) => userId}
      rowHref={({ userId }) => `/people/${userId}`}
      rowLabel={({ name }) => name}
      {...listProps(list, <EmptyState compact title="Nobody is a member" />)}
    />
  );
}
