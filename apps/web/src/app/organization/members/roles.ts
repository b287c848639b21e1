'use client';

import { useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

/** The roles of this organization and their words, as the server names them. */
export function useRoles() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.organization.members.roles.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const roles = data?.items;
  const labels = useMemo(() => new Map(roles?.map(({ name, label }) => [name, label])), [roles]);
  const wordsOf = useCallback(
    (names: readonly string[]) => names.map((name) => labels.get(name) ?? name).join(', '),
    [labels],
  );
  return { roles, wordsOf, error, refetch };
}

/** One of these everybody has; the others come on top. */
export const coreRoles: readonly string[] = ['owner', 'admin', 'member'];
