'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState, FilterBar, NumberValue } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { listProps } from '../../../../parts/list-props.tsx';
import { useAddress } from '../../../../parts/use-address.ts';
import { BillingPage } from '../billing-page.tsx';
import { MoneyBadge } from '../looks.tsx';

type Report = Outputs['billing']['admin']['meterReports']['items'][number];

const columns: readonly Column<Report>[] = [
  { key: 'meter', header: 'Meter', cell: ({ meter }) => meter },
  { key: 'status', header: 'State', cell: ({ status }) => <MoneyBadge of="report" status={status} /> },
  {
    key: 'quantity',
    header: 'Units',
    numeric: true,
    cell: ({ quantity }) => <NumberValue value={quantity} />,
  },
  { key: 'hour', header: 'Used in the hour of', cell: ({ hour }) => <DateTime value={hour} /> },
  {
    key: 'charged',
    header: 'Charged at',
    hideBelow: 'md',
    cell: ({ hour, chargedAt }) => (chargedAt === hour ? 'that hour' : <DateTime value={chargedAt} />),
  },
  { key: 'failure', header: 'Why not', wrap: true, hideBelow: 'md', cell: ({ failure }) => failure },
];

const states = [
  { value: 'rejected', label: 'Refused' },
  { value: 'recorded', label: 'To be told' },
  { value: 'reported', label: 'Told' },
] as const;

/** What the payment service was told of use beyond the plans' shares. A row leads to its organization. */
export function MetersView() {
  const trpc = useTRPC();
  const { get, set } = useAddress();
  const status = states.find(({ value }) => value === get('state'))?.value ?? null;
  const list = useInfiniteQuery(
    trpc.billing.admin.meterReports.infiniteQueryOptions(
      { limit: 50, ...(status ? { status } : {}) },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  return (
    <BillingPage>
      <FilterBar
        filters={[{ key: 'state', label: 'State', options: states, value: status }]}
        onFilterChange={(key, value) => set({ [key]: value })}
        onClear={() => set({ state: null })}
      />
      <DataTable
        label="Meter reports"
        columns={columns}
        rowKey={({ id }) => id}
        rowHref={({ organizationId }) => `/organizations/${organizationId}`}
        {...listProps(list, <EmptyState compact title="Nothing went beyond a share yet" />)}
      />
    </BillingPage>
  );
}
