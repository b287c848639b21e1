'use client';

import type { Outputs } from '@atrium/api/types';
import { useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';

export type Role = Outputs['organization']['members']['roles']['items'][number];

/** The roles one may have in this organization, as the server names them. */
export function useRoles() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.organization.members.roles.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }),
  );
  return { roles: data?.items, error, refetch };
}
