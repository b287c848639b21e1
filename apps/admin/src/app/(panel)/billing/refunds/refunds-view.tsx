'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState, Money } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { listProps } from '../../../../parts/list-props.tsx';
import { BillingPage } from '../billing-page.tsx';
import { MoneyBadge } from '../looks.tsx';

type Refund = Outputs['billing']['admin']['refunds']['items'][number];

const columns: readonly Column<Refund>[] = [
  { key: 'reason', header: 'Why', cell: ({ reason }) => reason, wrap: true },
  { key: 'status', header: 'State', cell: ({ status }) => <MoneyBadge of="refund" status={status} /> },
  {
    key: 'amount',
    header: 'Amount',
    numeric: true,
    cell: ({ amountMinor, currency }) => <Money amountMinor={amountMinor} currency={currency} />,
  },
  { key: 'failure', header: 'Failure', hideBelow: 'md', cell: ({ failure }) => failure ?? '–' },
  {
    key: 'vendor',
    header: 'At Stripe',
    hideBelow: 'lg',
    cell: ({ stripeRefundId }) => <code className="at-mono">{stripeRefundId ?? '–'}</code>,
  },
  { key: 'at', header: 'When', cell: ({ createdAt }) => <DateTime value={createdAt} /> },
];

/** Every refund, the newest first. */
export function RefundsView() {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.billing.admin.refunds.infiniteQueryOptions(
      { limit: 50 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  return (
    <BillingPage>
      <DataTable
        label="Refunds"
        columns={columns}
        rowKey={({ refundId }) => refundId}
        {...listProps(list, <EmptyState compact title="Nothing was given back yet" />)}
      />
    </BillingPage>
  );
}
