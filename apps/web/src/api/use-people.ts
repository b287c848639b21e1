'use client';

import { useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMay, useMe } from './session.tsx';

const rarelyChangesMs = 5 * 60_000;

/** Names of the organization's people by their id; whoever left, or may not be seen, is `a colleague`. */
export function usePeople(): (userId: string | null) => string {
  const trpc = useTRPC();
  const { user } = useMe();
  const enabled = useMay()('organization.view');
  const { data } = useQuery(
    trpc.organization.members.list.queryOptions({}, { enabled, staleTime: rarelyChangesMs }),
  );
  return useMemo(() => {
    const names = new Map(data?.items.map((member) => [member.userId, member.name]));
    names.set(user.id, 'You');
    return (userId) => (userId === null ? 'Atrium' : (names.get(userId) ?? 'A colleague'));
  }, [data, user.id]);
}
