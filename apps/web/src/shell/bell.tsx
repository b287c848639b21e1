'use client';

import { NotificationBell, type NotificationItem, RelativeTime, UiLink } from '@atrium/ui';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useFacts } from '../api/live.tsx';
import { useMe } from '../api/session.tsx';

const shown = 20;

/** Unread count and list; both asked again when a fact says so, the list only once somebody has looked. */
function useNotices() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { organization, secondFactor } = useMe();
  const [looked, setLooked] = useState(false);
  const enabled = organization !== null && !secondFactor.mustEnrol;
  const { data: count } = useQuery(trpc.notifications.countUnread.queryOptions({}, { enabled }));
  const list = useQuery(
    trpc.notifications.list.queryOptions({ limit: shown }, { enabled: enabled && looked }),
  );
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.notifications.countUnread.queryFilter()),
      queryClient.invalidateQueries(trpc.notifications.list.queryFilter()),
    ]);
  useFacts(['notifications.'], refresh);
  return { unread: count?.unread ?? 0, list, look: () => setLooked(true), refresh };
}

/** What needs this person, live. */
export function Bell() {
  const trpc = useTRPC();
  const { unread, list, look, refresh } = useNotices();
  const onError = (error: unknown) => toastFailure('This could not be marked as read', error);
  const markRead = useMutation(trpc.notifications.markRead.mutationOptions({ onSettled: refresh, onError }));
  const markAllRead = useMutation(
    trpc.notifications.markAllRead.mutationOptions({ onSettled: refresh, onError }),
  );
  const items = useMemo(
    () =>
      (list.data?.items ?? []).map(
        ({ id, title, body, href, readAt, createdAt }): NotificationItem => ({
          id,
          title,
          body,
          time: <RelativeTime value={createdAt} />,
          unread: readAt === null,
          ...(href ? { href } : {}),
        }),
      ),
    [list.data],
  );
  return (
    <NotificationBell
      items={items}
      unreadCount={unread}
      loading={list.isPending}
      onOpen={look}
      onItemClick={(id) => {
        if (items.find((item) => item.id === id)?.unread) markRead.mutate({ id });
      }}
      onReadAll={() => markAllRead.mutate({})}
      footer={
        list.error ? (
          <Button size="xs" variant="subtle" onClick={() => list.refetch()} loading={list.isFetching}>
            The list could not be loaded. Try again
          </Button>
        ) : (
          <UiLink href="/account/notifications" className="at-link">
            Choose what reaches you
          </UiLink>
        )
      }
    />
  );
}
