'use client';

import type { Outputs } from '@atrium/api/types';
import { trialLimits } from '@atrium/labs/schemas';
import { useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../api/session.tsx';

export type MeterUsage = Outputs['billing']['usage']['get']['meters'][number];

/** What is left of a meter's share; null where there is no end to it. */
export const leftOf = ({ limit, used, reserved, surplusPrice }: MeterUsage): number | null =>
  limit === null || surplusPrice ? null : Math.max(0, limit - used - reserved);

/** The plan labs runs on, its limits and what of them is used; before the first certificate, the trial's. */
export function useShare() {
  const trpc = useTRPC();
  const enabled = useMay()('billing.usage.read');
  const { data } = useQuery(trpc.billing.usage.get.queryOptions({ product: 'labs' }, { enabled }));
  return {
    usage: data ?? null,
    /** Whether new certificates are taken now. */
    isOpen: !data?.plan || data.plan.level === 'full' || data.plan.level === 'grace',
    limits: { ...trialLimits, ...data?.plan?.limits },
    meter: (name: string) => data?.meters.find(({ meter }) => meter === name) ?? null,
  };
}
