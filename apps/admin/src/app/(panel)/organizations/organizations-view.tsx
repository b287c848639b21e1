'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState, FilterBar, Page, PageHeader } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { listProps } from '../../../parts/list-props.tsx';
import { OrganizationBadge } from '../../../parts/state-badges.tsx';
import { useAddress } from '../../../parts/use-address.ts';

type Row = Outputs['staff']['organization']['list']['items'][number];

const columns: readonly Column<Row>[] = [
  { key: 'name', header: 'Name', cell: ({ name }) => name },
  { key: 'state', header: 'State', cell: ({ state }) => <OrganizationBadge state={state} /> },
  { key: 'slug', header: 'Short name', hideBelow: 'md', cell: ({ slug }) => slug },
  {
    key: 'factor',
    header: 'Second factor',
    hideBelow: 'lg',
    cell: ({ secondFactorNeeded }) => (secondFactorNeeded ? 'demanded' : 'optional'),
  },
  { key: 'created', header: 'Created', cell: ({ createdAt }) => <DateTime value={createdAt} style="date" /> },
];

const states = [
  { value: 'active', label: 'Active' },
  { value: 'suspended', label: 'Suspended' },
] as const;

/** Every organization from outside: names and dates. */
export function OrganizationsView() {
  const trpc = useTRPC();
  const { get, set } = useAddress();
  const search = get('search') ?? '';
  const state = states.find(({ value }) => value === get('state'))?.value ?? null;
  const list = useInfiniteQuery(
    trpc.staff.organization.list.infiniteQueryOptions(
      { limit: 50, ...(search ? { search } : {}), ...(state ? { state } : {}) },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  return (
    <Page header={<PageHeader title="Organizations" />}>
      <FilterBar
        search={{
          value: search,
          placeholder: 'Name, short name or id',
          onChange: (value) => set({ search: value }),
        }}
        filters={[{ key: 'state', label: 'State', options: states, value: state }]}
        onFilterChange={(key, value) => set({ [key]: value })}
        onClear={() => set({ search: null, state: null })}
      />
      <DataTable
        label="Organizations"
        columns={columns}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/organizations/${id}`}
        rowLabel={({ name }) => name}
        {...listProps(
          list,
          <EmptyState
            illustration="search"
            title="No organization fits"
            hint="Search for less, or take off a filter."
          />,
        )}
      />
    </Page>
  );
}
