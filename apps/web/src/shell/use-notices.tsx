'use client';

import type { Outputs } from '@atrium/api/types';
import { type NoticeItem, RelativeTime } from '@atrium/ui';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMe } from '../api/session.tsx';

type Notice = Outputs['notifications']['list']['items'][number];

export const noticeItem = ({ id, title, body, href, readAt, createdAt }: Notice): NoticeItem => ({
  id,
  title,
  body,
  time: <RelativeTime value={createdAt} />,
  unread: readAt === null,
  ...(href ? { href } : {}),
});

/** Notices belong to an organization, and are nobody's before the second factor it asks for. */
export function useNoticesOpen(): boolean {
  const { organization, secondFactor } = useMe();
  return organization !== null && !secondFactor.mustEnrol;
}

export function useUnread(): number {
  const trpc = useTRPC();
  const enabled = useNoticesOpen();
  return useQuery(trpc.notifications.countUnread.queryOptions({}, { enabled })).data?.unread ?? 0;
}

/** Marks notices as read, one or all. */
export function useReading() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.notifications.pathKey() });
  const onError = (error: unknown) => toastFailure('This could not be marked as read', error);
  const one = useMutation(trpc.notifications.markRead.mutationOptions({ onSettled, onError }));
  const all = useMutation(trpc.notifications.markAllRead.mutationOptions({ onSettled, onError }));
  return {
    read: (item: NoticeItem | undefined) => {
      if (item?.unread) one.mutate({ id: item.id });
    },
    readAll: () => all.mutate({}),
    busy: all.isPending,
  };
}
