'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState, FilterBar } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { listProps } from '../../../../parts/list-props.tsx';
import { useAddress } from '../../../../parts/use-address.ts';
import { BillingPage } from '../billing-page.tsx';
import { MoneyBadge } from '../looks.tsx';

type Subscription = Outputs['billing']['admin']['subscriptions']['items'][number];

function nextOf({ cancelAtPeriodEnd, pendingPlanKey, failureCount }: Subscription): string {
  if (failureCount > 0) return `${failureCount} ${failureCount === 1 ? 'try' : 'tries'} failed`;
  if (cancelAtPeriodEnd) return 'ends';
  return pendingPlanKey ? `changes to ${pendingPlanKey}` : 'renews';
}

const columns: readonly Column<Subscription>[] = [
  { key: 'customer', header: 'Customer', cell: ({ accountName }) => accountName },
  { key: 'plan', header: 'Plan', cell: ({ planKey }) => planKey },
  { key: 'status', header: 'State', cell: ({ status }) => <MoneyBadge of="subscription" status={status} /> },
  { key: 'next', header: 'Then', cell: nextOf },
  {
    key: 'end',
    header: 'Period ends',
    cell: ({ currentPeriodEnd }) => <DateTime value={currentPeriodEnd} style="date" />,
  },
  {
    key: 'vendor',
    header: 'At Stripe',
    hideBelow: 'lg',
    cell: ({ stripeSubscriptionId }) => <code className="at-mono">{stripeSubscriptionId}</code>,
  },
];

const states = ['trialing', 'active', 'past_due', 'unpaid', 'paused', 'canceled'].map((value) => ({
  value,
  label: value.replaceAll('_', ' '),
}));

/** Every subscription, with what comes next. A row leads to its organization. */
export function SubscriptionsView() {
  const trpc = useTRPC();
  const { get, set } = useAddress();
  const status = get('state');
  const list = useInfiniteQuery(
    trpc.billing.admin.subscriptions.infiniteQueryOptions(
      { limit: 50, ...(status ? { status } : {}) },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  return (
    <BillingPage>
      <FilterBar
        filters={[{ key: 'state', label: 'State', options: states, value: status }]}
        onFilterChange={(key, value) => set({ [key]: value })}
        onClear={() => set({ state: null })}
      />
      <DataTable
        label="Subscriptions"
        columns={columns}
        rowKey={({ subscriptionId }) => subscriptionId}
        rowHref={({ organizationId, userId }) =>
          organizationId ? `/organizations/${organizationId}` : `/people/${userId}`
        }
        {...listProps(list, <EmptyState compact title="No subscription yet" />)}
      />
    </BillingPage>
  );
}
