'use client';

import { NotificationBell, UiLink } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useKeepFresh } from '../api/live.tsx';
import { noticeItem, useNoticesOpen, useReading, useUnread } from './use-notices.tsx';

const shown = 20;

/** What needs this person, live; the list is asked for once somebody has looked. */
export function Bell() {
  const trpc = useTRPC();
  const [looked, setLooked] = useState(false);
  const enabled = useNoticesOpen() && looked;
  const list = useQuery(trpc.notifications.list.queryOptions({ limit: shown }, { enabled }));
  const { read, readAll } = useReading();
  useKeepFresh(['notifications.'], trpc.notifications.pathKey());
  const items = useMemo(() => (list.data?.items ?? []).map(noticeItem), [list.data]);
  return (
    <NotificationBell
      items={items}
      unreadCount={useUnread()}
      loading={list.isPending}
      onOpen={() => setLooked(true)}
      onItemClick={(id) => read(items.find((item) => item.id === id))}
      onReadAll={readAll}
      footer={(close) =>
        list.error ? (
          <Button size="xs" variant="subtle" onClick={() => list.refetch()} loading={list.isFetching}>
            The list could not be loaded. Try again
          </Button>
        ) : (
          <>
            <UiLink href="/notifications" className="at-link" onClick={close}>
              See all
            </UiLink>
            <UiLink href="/account/notifications" className="at-link" onClick={close}>
              Choose what reaches you
            </UiLink>
          </>
        )
      }
    />
  );
}
