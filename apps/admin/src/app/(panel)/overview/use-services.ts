'use client';

import { every } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import type { ServiceHealth } from '../../../session/service-health.ts';

/** How server and worker say they are, asked anew every ten seconds. */
export const useServices = () =>
  useQuery({
    queryKey: ['services'],
    refetchInterval: every(10_000),
    retry: false,
    queryFn: async ({ signal }): Promise<readonly ServiceHealth[]> => {
      const answer = await fetch('/api/services', { signal });
      if (!answer.ok) throw new Error(`the panel's own server answered ${answer.status}`);
      const { services } = (await answer.json()) as { services: readonly ServiceHealth[] };
      return services;
    },
  });
