'use client';

import { DataTable, EmptyState, FilterBar, Page, PageHeader } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { eventColumns } from '../../../parts/event-columns.tsx';
import { listProps } from '../../../parts/list-props.tsx';
import { useAddress } from '../../../parts/use-address.ts';

const outcomes = [
  { value: 'done', label: 'Done' },
  { value: 'refused', label: 'Refused' },
  { value: 'failed', label: 'Failed' },
] as const;

const kinds = [
  { value: 'staff.', label: 'Acts of staff' },
  { value: 'identity.account.', label: 'Sign-ins and accounts' },
  { value: 'identity.session.', label: 'Sessions' },
  { value: 'jobs.', label: 'Jobs' },
] as const;

/** What happened outside any organization. */
export function AuditView() {
  const trpc = useTRPC();
  const { get, set } = useAddress();
  const text = get('search') ?? '';
  const outcome = outcomes.find(({ value }) => value === get('outcome'))?.value ?? null;
  const action = kinds.find(({ value }) => value === get('action'))?.value ?? null;
  const withReads = get('reads') === 'yes';
  const list = useInfiniteQuery(
    trpc.staff.audit.infiniteQueryOptions(
      {
        limit: 50,
        withReads,
        ...(text ? { text } : {}),
        ...(outcome ? { outcome } : {}),
        ...(action ? { action } : {}),
      },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  return (
    <Page header={<PageHeader title="Audit" meta="Sign-ins, accounts, and what staff did to the platform" />}>
      <FilterBar
        search={{
          value: text,
          placeholder: 'Person, act, address, id',
          debounceMs: 500,
          onChange: (value) => set({ search: value }),
        }}
        filters={[
          { key: 'action', label: 'Kind', options: kinds, value: action },
          { key: 'outcome', label: 'Outcome', options: outcomes, value: outcome },
          {
            key: 'reads',
            label: 'Reads',
            options: [{ value: 'yes', label: 'With what staff looked at' }],
            value: withReads ? 'yes' : null,
          },
        ]}
        onFilterChange={(key, value) => set({ [key]: value })}
        onClear={() => set({ search: null, action: null, outcome: null, reads: null })}
      />
      <DataTable
        label="Audit"
        columns={eventColumns}
        rowKey={({ id }) => id}
        {...listProps(
          list,
          <EmptyState
            illustration="search"
            title="Nothing fits"
            hint="Search for less, or take off a filter."
          />,
        )}
      />
    </Page>
  );
}
