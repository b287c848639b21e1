'use client';

import type { Outputs } from '@atrium/api/types';
import { useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

export type Role = Outputs['organization']['members']['roles']['items'][number];

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
