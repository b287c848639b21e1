'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState, FilterBar, Page, PageHeader } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { listProps } from '../../../parts/list-props.tsx';
import { AccountBadge } from '../../../parts/state-badges.tsx';
import { useAddress } from '../../../parts/use-address.ts';

type Row = Outputs['staff']['person']['find']['items'][number];

const shortest = 3;

const columns: readonly Column<Row>[] = [
  { key: 'email', header: 'E-mail', cell: ({ email }) => email },
  { key: 'name', header: 'Name', cell: ({ name }) => name },
  {
    key: 'state',
    header: 'Account',
    cell: ({ disabledAt }) => <AccountBadge disabled={disabledAt !== null} />,
  },
  {
    key: 'verified',
    header: 'Address',
    hideBelow: 'md',
    cell: ({ emailVerified }) => (emailVerified ? 'confirmed' : 'not confirmed'),
  },
  {
    key: 'factor',
    header: 'Second factor',
    hideBelow: 'lg',
    cell: ({ secondFactor }) => (secondFactor ? 'on' : 'off'),
  },
  { key: 'staff', header: 'Staff', hideBelow: 'lg', cell: ({ staffRole }) => staffRole },
  { key: 'created', header: 'Since', cell: ({ createdAt }) => <DateTime value={createdAt} style="date" /> },
];

/** People are looked up, never listed. */
export function PeopleView() {
  const trpc = useTRPC();
  const { get, set } = useAddress();
  const search = get('search') ?? '';
  const enough = search.trim().length >= shortest;
  const list = useInfiniteQuery(
    trpc.staff.person.find.infiniteQueryOptions(
      { search, limit: 50 },
      {
        enabled: enough,
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
      },
    ),
  );
  return (
    <Page header={<PageHeader title="People" />}>
      <FilterBar
        search={{
          value: search,
          placeholder: 'E-mail address or id',
          debounceMs: 500,
          onChange: (value) => set({ search: value }),
        }}
      />
      {enough ? (
        <DataTable
          label="People"
          columns={columns}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/people/${id}`}
          rowLabel={({ email }) => email}
          {...listProps(
            list,
            <EmptyState illustration="search" title="Nobody has this address" hint="Try a part of it." />,
          )}
        />
      ) : (
        <EmptyState
          illustration="search"
          title="Whom do you look for?"
          hint="Type at least three characters of an e-mail address. Each search is kept in the audit log."
        />
      )}
    </Page>
  );
}
