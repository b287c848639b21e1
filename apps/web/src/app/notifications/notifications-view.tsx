'use client';

import {
  EmptyState,
  type NoticeItem,
  NoticeList,
  Page,
  PageHeader,
  Pager,
  Section,
  TabLinks,
  TableSkeleton,
  UiLink,
} from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { ActionIcon, Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { useMe } from '../../api/session.tsx';
import { noticeItem, useReading, useUnread } from '../../shell/use-notices.tsx';

const perPage = 50;

const MarkRead = ({ item, onRead }: { readonly item: NoticeItem; readonly onRead: () => void }) =>
  item.unread ? (
    <ActionIcon aria-label={`Mark as read: ${item.title}`} title="Mark as read" onClick={onRead}>
      <IconCheck size={16} stroke={1.6} />
    </ActionIcon>
  ) : null;

function Notices({ unreadOnly }: { readonly unreadOnly: boolean }) {
  const trpc = useTRPC();
  const { organization } = useMe();
  const { read } = useReading();
  const list = useInfiniteQuery(
    trpc.notifications.list.infiniteQueryOptions(
      { limit: perPage, unreadOnly },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items.map(noticeItem)), [list.data]);
  if (list.error) return <Failure error={list.error} onRetry={() => list.refetch()} />;
  if (!items) return <TableSkeleton rows={6} columns={2} label="Loading notifications" />;
  if (items.length === 0) {
    return (
      <EmptyState
        illustration="inbox"
        title={unreadOnly ? 'Everything is read' : 'Nothing yet'}
        hint={
          unreadOnly
            ? 'What comes new stands here until you have opened it.'
            : `What needs you in ${organization?.name ?? 'your organization'} will be here.`
        }
      />
    );
  }
  return (
    <>
      <NoticeList
        items={items}
        onItemClick={(id) => read(items.find((item) => item.id === id))}
        actions={(item) => <MarkRead item={item} onRead={() => read(item)} />}
      />
      <Pager
        hasMore={list.hasNextPage}
        onMore={() => list.fetchNextPage()}
        loadingMore={list.isFetchingNextPage}
        shown={items.length}
        unit={['notice', 'notices']}
      />
    </>
  );
}

/** Every notice of this person in this organization; the bell shows the newest of them. */
export function NotificationsView() {
  const unreadOnly = useSearchParams().get('show') === 'unread';
  const unread = useUnread();
  const { readAll, busy } = useReading();
  const tabs = [
    { label: 'All', href: '/notifications', current: !unreadOnly },
    { label: 'Unread', href: '/notifications?show=unread', current: unreadOnly, count: unread || undefined },
  ];
  return (
    <Page
      width="narrow"
      header={
        <PageHeader
          title="Notifications"
          actions={
            <Button variant="default" onClick={readAll} loading={busy} disabled={unread === 0}>
              Mark all read
            </Button>
          }
          tabs={<TabLinks label="Notifications" items={tabs} />}
        />
      }
    >
      <Section variant="flush">
        <Notices unreadOnly={unreadOnly} />
      </Section>
      <p className="at-muted">
        <UiLink href="/account/notifications" className="at-link">
          Choose what reaches you
        </UiLink>
        , here and by e-mail.
      </p>
    </Page>
  );
}
