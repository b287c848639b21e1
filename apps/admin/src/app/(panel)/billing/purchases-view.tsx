'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState, FilterBar, Money } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listProps } from '../../../parts/list-props.tsx';
import { useAddress } from '../../../parts/use-address.ts';
import { useStaff } from '../../../session/staff-session.tsx';
import { BillingPage } from './billing-page.tsx';
import { MoneyBadge } from './looks.tsx';
import { RefundDialog } from './refund-dialog.tsx';

export type Purchase = Outputs['billing']['admin']['purchases']['items'][number];

const columns: readonly Column<Purchase>[] = [
  { key: 'name', header: 'What', cell: ({ name }) => name },
  { key: 'buyer', header: 'Buyer', cell: ({ accountName }) => accountName },
  { key: 'status', header: 'State', cell: ({ status }) => <MoneyBadge of="purchase" status={status} /> },
  {
    key: 'paid',
    header: 'Paid',
    numeric: true,
    cell: ({ paidMinor, currency }) => <Money amountMinor={paidMinor} currency={currency} />,
  },
  {
    key: 'refunded',
    header: 'Given back',
    numeric: true,
    hideBelow: 'md',
    cell: ({ refundedMinor, currency }) =>
      refundedMinor > 0 ? <Money amountMinor={refundedMinor} currency={currency} /> : '–',
  },
  { key: 'receipt', header: 'Receipt', hideBelow: 'lg', cell: ({ receiptNumber }) => receiptNumber ?? '–' },
  {
    key: 'at',
    header: 'When',
    hideBelow: 'md',
    cell: ({ paidAt, createdAt }) => <DateTime value={paidAt ?? createdAt} />,
  },
];

const states = ['paid', 'partially_refunded', 'refunded', 'disputed', 'charged_back', 'failed', 'gifted'].map(
  (value) => ({ value, label: value.replaceAll('_', ' ') }),
);

/** A refund is done by a job, seconds later. */
const lookEveryMs = 10_000;

const hasSomethingLeft = ({ paidMinor, refundedMinor }: Purchase) => paidMinor > refundedMinor;

/** Everybody's purchases, and the way to give money back. */
export function PurchasesView() {
  const trpc = useTRPC();
  const { get, set } = useAddress();
  const mayRefund = useStaff().staffRole === 'admin';
  const [asked, setAsked] = useState<Purchase | null>(null);
  const search = get('search') ?? '';
  const status = get('state');
  const list = useInfiniteQuery(
    trpc.billing.admin.purchases.infiniteQueryOptions(
      { limit: 50, ...(search ? { search } : {}), ...(status ? { status } : {}) },
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        refetchInterval: lookEveryMs,
      },
    ),
  );
  return (
    <BillingPage>
      <FilterBar
        search={{
          value: search,
          placeholder: 'Buyer, receipt number or id',
          onChange: (value) => set({ search: value }),
        }}
        filters={[{ key: 'state', label: 'State', options: states, value: status }]}
        onFilterChange={(key, value) => set({ [key]: value })}
        onClear={() => set({ search: null, state: null })}
      />
      <DataTable
        label="Purchases"
        columns={columns}
        rowKey={({ purchaseId }) => purchaseId}
        rowActions={(purchase) =>
          mayRefund && hasSomethingLeft(purchase) ? (
            <Button
              size="xs"
              variant="default"
              aria-label={`Refund ${purchase.name} of ${purchase.accountName}`}
              onClick={() => setAsked(purchase)}
            >
              Refund
            </Button>
          ) : null
        }
        {...listProps(
          list,
          <EmptyState
            illustration="search"
            title="No purchase fits"
            hint="Search for less, or take off a filter."
          />,
        )}
      />
      {asked ? <RefundDialog purchase={asked} onClose={() => setAsked(null)} /> : null}
    </BillingPage>
  );
}
