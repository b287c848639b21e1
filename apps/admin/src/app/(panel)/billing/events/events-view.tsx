'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState, FilterBar, toast } from '@atrium/ui';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { ActionIcon } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { listProps } from '../../../../parts/list-props.tsx';
import { useAddress } from '../../../../parts/use-address.ts';
import { useStaff } from '../../../../session/staff-session.tsx';
import { BillingPage } from '../billing-page.tsx';
import { MoneyBadge } from '../looks.tsx';

type InboxEvent = Outputs['billing']['admin']['events']['items'][number];

const columns: readonly Column<InboxEvent>[] = [
  { key: 'type', header: 'Event', cell: ({ type, eventId }) => <span title={eventId}>{type}</span> },
  { key: 'status', header: 'State', cell: ({ status }) => <MoneyBadge of="event" status={status} /> },
  {
    key: 'object',
    header: 'Of',
    hideBelow: 'md',
    cell: ({ objectId }) => <code className="at-mono">{objectId}</code>,
  },
  {
    key: 'failure',
    header: 'Why',
    wrap: true,
    cell: ({ failure }) => (failure ? <span className="at-muted">{failure}</span> : null),
  },
  { key: 'at', header: 'Received', cell: ({ receivedAt }) => <DateTime value={receivedAt} /> },
];

const states = [
  { value: 'failed', label: 'Failed' },
  { value: 'received', label: 'Waiting' },
  { value: 'applied', label: 'Applied' },
  { value: 'ignored', label: 'Put aside' },
] as const;

function Retry({ event }: { readonly event: InboxEvent }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const retry = useMutation(
    trpc.billing.admin.retryEvent.mutationOptions({
      onSuccess: async () => {
        toast.success('It is looked at once more');
        await queryClient.invalidateQueries(trpc.billing.admin.events.pathFilter());
      },
      onError: (error) => toastFailure('The event could not be looked at again', error),
    }),
  );
  return (
    <ActionIcon
      aria-label={`Look at ${event.eventId} again`}
      title="Look at it again"
      loading={retry.isPending}
      onClick={() => retry.mutate({ eventId: event.eventId })}
    >
      <IconRefresh size={16} stroke={1.6} />
    </ActionIcon>
  );
}

/** What the payment service called us with; what failed can be looked at again. */
export function EventsView() {
  const trpc = useTRPC();
  const mayRetry = useStaff().staffRole === 'admin';
  const { get, set } = useAddress();
  const status = states.find(({ value }) => value === get('state'))?.value ?? null;
  const list = useInfiniteQuery(
    trpc.billing.admin.events.infiniteQueryOptions(
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
        label="Webhooks"
        columns={columns}
        rowKey={({ eventId }) => eventId}
        rowActions={(event) => (mayRetry && event.status === 'failed' ? <Retry event={event} /> : null)}
        {...listProps(
          list,
          <EmptyState
            illustration="done"
            title={status === 'failed' ? 'Nothing failed' : 'Nothing came in yet'}
            hint="Each call of the payment service stands here, with what became of it."
          />,
        )}
      />
    </BillingPage>
  );
}
