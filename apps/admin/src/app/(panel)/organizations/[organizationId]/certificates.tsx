'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { listProps } from '../../../../parts/list-props.tsx';

type Row = Outputs['labs']['document']['list']['items'][number];

const words = (text: string) => text.replaceAll('_', ' ');

const columns: readonly Column<Row>[] = [
  { key: 'product', header: 'Product', cell: (row) => row.productName ?? row.fileName },
  { key: 'status', header: 'Status', cell: ({ status }) => words(status) },
  { key: 'reason', header: 'Why', cell: ({ reason }) => (reason ? words(reason) : null) },
  { key: 'lab', header: 'Lab', hideBelow: 'md', cell: ({ labName }) => labName },
  { key: 'sample', header: 'Sample', hideBelow: 'lg', cell: ({ sampleId }) => sampleId },
  { key: 'questions', header: 'Questions', numeric: true, hideBelow: 'lg', cell: (row) => row.openQuestions },
  { key: 'at', header: 'Uploaded', cell: ({ createdAt }) => <DateTime value={createdAt} /> },
];

/** To look at, not to open: the files themselves stay with the organization. */
export function Certificates() {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.labs.document.list.infiniteQueryOptions(
      { limit: 50 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  return (
    <DataTable
      label="Certificates"
      columns={columns}
      rowKey={({ id }) => id}
      {...listProps(list, <EmptyState compact title="No certificates yet" />)}
    />
  );
}
