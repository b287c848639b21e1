'use client';

import type { Outputs } from '@atrium/api/types';
import { leaveFor, toastFailure, useTRPC } from '@atrium/web-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMay } from '../../../../api/session.tsx';

export type Plan = Outputs['billing']['plan']['list'][number];
export type Subscription = NonNullable<Outputs['billing']['subscription']['get']>;
export type ProductStatus = Outputs['billing']['status']['get'][number];
export type Interval = Subscription['interval'];

/** The product whose plans an organization chooses from. */
export const product = 'labs';
export const plansPath = '/organization/billing';

const ended = ['canceled', 'incomplete', 'incomplete_expired'];

/** Whether it can be changed, ended and paid; of one that is over, only its past is shown. */
export const isLive = (subscription: Subscription | null): subscription is Subscription =>
  subscription !== null && !ended.includes(subscription.status);

/** The plans, how the organization pays, and where it stands; the parts a role may not see are null. */
export function usePlans() {
  const trpc = useTRPC();
  const mayManage = useMay()('billing.manage');
  const plans = useQuery(trpc.billing.plan.list.queryOptions({ product }));
  // Grace and trials end by the clock alone, without any news.
  const status = useQuery(trpc.billing.status.get.queryOptions({}, { refetchInterval: 60_000 }));
  const subscription = useQuery(
    trpc.billing.subscription.get.queryOptions({ product }, { enabled: mayManage }),
  );
  const parts = [plans, status, ...(mayManage ? [subscription] : [])];
  return {
    mayManage,
    error: parts.find((part) => part.error)?.error ?? null,
    refetch: () => Promise.all(parts.map((part) => part.refetch())),
    data:
      plans.data && status.data && (!mayManage || subscription.data !== undefined)
        ? {
            plans: plans.data,
            status: status.data.find((one) => one.product === product) ?? null,
            subscription: subscription.data ?? null,
          }
        : null,
  };
}

/** The vendor's own pages, where the card is changed and open invoices are paid. */
export function usePortal(returnPath: string = plansPath) {
  const trpc = useTRPC();
  const open = useMutation(
    trpc.billing.portal.open.mutationOptions({
      onSuccess: ({ url }) => leaveFor(url),
      onError: (error) => toastFailure('The payment page could not be opened', error),
    }),
  );
  return {
    isPending: open.isPending || open.isSuccess,
    open: (flow?: 'payment_method') => open.mutate({ returnPath, ...(flow ? { flow } : {}) }),
  };
}
