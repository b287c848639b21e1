'use client';

import { DataTable, EmptyState } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { eventColumns } from '../../../../parts/event-columns.tsx';
import { listProps } from '../../../../parts/list-props.tsx';

export function Activity() {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions({ limit: 50 }, { getNextPageParam: (page) => page.nextCursor }),
  );
  return (
    <DataTable
      label="Activity"
      columns={eventColumns}
      rowKey={({ id }) => id}
      {...listProps(list, <EmptyState compact title="Nothing happened here yet" />)}
    />
  );
}
