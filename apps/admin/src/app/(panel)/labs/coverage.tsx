'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, EmptyState, FilterBar, Section } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../../../parts/use-address.ts';

type Answer = Outputs['staff']['labs']['coverage'];
type Row = Answer['labs'][number];

const spans = [
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
  { value: '366', label: 'Last year' },
] as const;
const usualDays = 90;

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);
const decided = ({ read, asked, rejected, failed }: Row) => read + asked + rejected + failed;

const columns: readonly Column<Row>[] = [
  { key: 'lab', header: 'Lab', cell: ({ lab }) => lab ?? 'Not recognized' },
  { key: 'documents', header: 'Documents', numeric: true, cell: ({ documents }) => documents },
  {
    key: 'organizations',
    header: 'Organizations',
    numeric: true,
    hideBelow: 'lg',
    cell: (row) => row.organizations,
  },
  { key: 'read', header: 'Read', numeric: true, cell: ({ read }) => read },
  { key: 'share', header: 'Without help', numeric: true, cell: (row) => share(row.read, decided(row)) },
  { key: 'asked', header: 'Asked', numeric: true, cell: ({ asked }) => asked },
  { key: 'rejected', header: 'Not taken', numeric: true, hideBelow: 'md', cell: ({ rejected }) => rejected },
  { key: 'failed', header: 'Failed', numeric: true, cell: ({ failed }) => failed },
  { key: 'other', header: 'Other', numeric: true, hideBelow: 'lg', cell: ({ other }) => other },
];

const reasonColumns: readonly Column<Answer['reasons'][number]>[] = [
  { key: 'reason', header: 'Reason', cell: ({ reason }) => reason.replaceAll('_', ' ') },
  { key: 'documents', header: 'Documents', numeric: true, cell: ({ documents }) => documents },
];

/** Counts over all organizations, by the lab printed on the certificate. */
export function Coverage() {
  const trpc = useTRPC();
  const { get, set } = useAddress();
  const span = spans.find(({ value }) => value === get('days'))?.value ?? null;
  const days = span ? Number(span) : usualDays;
  const { data, error, isPending, refetch } = useQuery(trpc.staff.labs.coverage.queryOptions({ days }));
  const problem = error ? { error: <Failure error={error} onRetry={() => refetch()} compact /> } : {};
  return (
    <>
      <FilterBar
        filters={[{ key: 'days', label: 'Last 90 days', options: spans, value: span }]}
        onFilterChange={(key, value) => set({ [key]: value })}
      />
      <DataTable
        label="Coverage by lab"
        columns={columns}
        rows={data?.labs ?? []}
        rowKey={({ lab }) => lab ?? ''}
        loading={isPending}
        empty={<EmptyState title="No certificates in this time" hint="Choose a longer time." />}
        {...problem}
      />
      <Section title="Why documents were not taken" variant="flush">
        <DataTable
          label="Reasons"
          columns={reasonColumns}
          rows={data?.reasons ?? []}
          rowKey={({ reason }) => reason}
          loading={isPending}
          empty={<EmptyState compact title="None was refused" />}
          {...problem}
        />
      </Section>
    </>
  );
}
