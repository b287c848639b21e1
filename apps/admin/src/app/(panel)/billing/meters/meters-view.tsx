'use client';

import type { Outputs } from '@atrium/api/types';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  FilterBar,
  formatDate,
  NumberValue,
  toast,
} from '@atrium/ui';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { listProps } from '../../../../parts/list-props.tsx';
import { useAddress } from '../../../../parts/use-address.ts';
import { useStaff } from '../../../../session/staff-session.tsx';
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

const none = {
  rejected: 'Nothing was refused',
  recorded: 'Nothing waits to be told',
  reported: 'Nothing was told yet',
} as const;

function SendAgain({ report: { id, meter, hour } }: { readonly report: Report }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const send = useMutation(
    trpc.billing.admin.resendMeterReport.mutationOptions({
      onSuccess: () =>
        toast.success('It is told once more', { message: 'The answer stands here in a moment.' }),
      onError: (error) => toastFailure('The report could not be sent again', error),
      onSettled: () => queryClient.invalidateQueries(trpc.billing.admin.meterReports.pathFilter()),
    }),
  );
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={`Send again: ${meter}, ${formatDate(hour, 'datetime')}`}
      loading={send.isPending}
      onClick={() => send.mutate({ id })}
    >
      Send again
    </Button>
  );
}

/** What the payment service was told of use beyond the plans' shares. A refused report can be sent again. A row leads to its organization. */
export function MetersView() {
  const trpc = useTRPC();
  const { get, set } = useAddress();
  const maySend = useStaff().staffRole === 'admin';
  const status = states.find(({ value }) => value === get('state'))?.value ?? null;
  const list = useInfiniteQuery(
    trpc.billing.admin.meterReports.infiniteQueryOptions(
      { limit: 50, ...(status ? { status } : {}) },
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        refetchInterval: 10_000,
      },
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
        rowActions={(report) =>
          maySend && report.status === 'rejected' ? <SendAgain report={report} /> : null
        }
        {...listProps(
          list,
          <EmptyState compact title={status ? none[status] : 'Nothing went beyond a share yet'} />,
        )}
      />
    </BillingPage>
  );
}
