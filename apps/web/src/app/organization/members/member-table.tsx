'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState, Section, StatusBadge } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMe } from '../../../api/session.tsx';
import { MemberActions } from './member-actions.tsx';
import styles from './members.module.css';

export type Member = Outputs['organization']['members']['list']['items'][number];

function useColumns(): readonly Column<Member>[] {
  const { user } = useMe();
  return useMemo(
    () => [
      {
        key: 'name',
        header: 'Member',
        cell: ({ userId, name, email }) => (
          <span className={styles.person}>
            <span className="at-truncate">
              {name}
              {userId === user.id ? <span className={styles.muted}> (you)</span> : null}
            </span>
            <span className={`${styles.muted} at-truncate`}>{email}</span>
          </span>
        ),
      },
      { key: 'roles', header: 'Roles', wrap: true, cell: ({ roleLabels }) => roleLabels.join(', ') },
      {
        key: 'secondFactor',
        header: 'Second factor',
        hideBelow: 'md',
        cell: ({ secondFactor }) =>
          secondFactor ? (
            <StatusBadge tone="success" icon="check" label="On" variant="plain" />
          ) : (
            <StatusBadge tone="neutral" icon="dashed" label="Off" variant="plain" />
          ),
      },
      {
        key: 'joinedAt',
        header: 'Joined',
        hideBelow: 'lg',
        cell: ({ joinedAt }) => <DateTime value={joinedAt} style="date" />,
      },
    ],
    [user.id],
  );
}

export function MemberTable({ mayManage }: { readonly mayManage: boolean }) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.organization.members.list.infiniteQueryOptions(
      { limit: 50 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const columns = useColumns();
  const members = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const owners = members.filter(({ roles }) => roles.includes('owner')).length;
  return (
    <Section title="Members">
      <DataTable<Member>
        label="Members"
        columns={columns}
        rows={members}
        rowKey={({ userId }) => userId}
        rowLabel={({ name }) => name}
        loading={list.isPending}
        {...(list.error
          ? { error: <Failure error={list.error} onRetry={() => list.refetch()} compact /> }
          : {})}
        empty={<EmptyState compact title="Nobody here" />}
        {...(mayManage
          ? {
              rowActions: (member: Member) => (
                <MemberActions member={member} lastOwner={owners === 1 && member.roles.includes('owner')} />
              ),
            }
          : {})}
        pager={{
          hasMore: list.hasNextPage,
          onMore: () => list.fetchNextPage(),
          loadingMore: list.isFetchingNextPage,
          shown: members.length,
          unit: ['member', 'members'],
        }}
      />
    </Section>
  );
}
