'use client';

import type { Outputs } from '@atrium/api/types';
import {
  CardsSkeleton,
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  formatMoney,
  Money,
  Section,
} from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { listProps } from '../../../../parts/list-props.tsx';
import { BillingPage } from '../billing-page.tsx';

type Transaction = Outputs['billing']['admin']['journal']['items'][number];
type Balance = Outputs['billing']['admin']['balances'][number];

const words = (name: string) => name.replaceAll('_', ' ');

const columns: readonly Column<Transaction>[] = [
  { key: 'kind', header: 'Movement', width: '20%', cell: ({ kind }) => words(kind) },
  {
    key: 'entries',
    header: 'Entries (debit +, credit −)',
    cell: ({ entries }) => (
      <div className="at-figures">
        {entries.map(({ account, currency, amountMinor }) => (
          <div key={account}>
            {words(account)} {formatMoney(amountMinor, currency)}
          </div>
        ))}
      </div>
    ),
  },
  {
    key: 'source',
    header: 'At Stripe',
    hideBelow: 'lg',
    cell: ({ sourceId }) => <code className="at-mono">{sourceId}</code>,
  },
  { key: 'at', header: 'When', cell: ({ occurredAt }) => <DateTime value={occurredAt} /> },
];

const balanceColumns: readonly Column<Balance>[] = [
  { key: 'account', header: 'Account', cell: ({ account }) => words(account) },
  { key: 'currency', header: 'Currency', cell: ({ currency }) => currency },
  {
    key: 'amount',
    header: 'Balance',
    numeric: true,
    cell: ({ amountMinor, currency }) => <Money amountMinor={amountMinor} currency={currency} />,
  },
];

/** The proof under the table: in each currency all accounts together come to nothing. */
function Proof({ balances }: { readonly balances: readonly Balance[] }) {
  const sums = [...Map.groupBy(balances, ({ currency }) => currency)].map(([currency, rows]) => ({
    currency,
    sum: rows.reduce((total, { amountMinor }) => total + amountMinor, 0),
  }));
  return (
    <p role="status">
      {sums.map(({ currency, sum }) => `${currency}: ${formatMoney(sum, currency)}`).join(' · ')}
      {sums.every(({ sum }) => sum === 0)
        ? ' in sum, as it must be.'
        : ' in sum: the books do not close. Look now.'}
    </p>
  );
}

/** Every movement of money, and what the accounts come to. */
export function JournalView() {
  const trpc = useTRPC();
  const balances = useQuery(trpc.billing.admin.balances.queryOptions({}));
  const list = useInfiniteQuery(
    trpc.billing.admin.journal.infiniteQueryOptions(
      { limit: 50 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  return (
    <BillingPage>
      <Section title="Balances">
        {balances.error ? (
          <Failure error={balances.error} onRetry={() => balances.refetch()} compact />
        ) : balances.data ? (
          <>
            <DataTable
              label="Balances"
              columns={balanceColumns}
              rows={balances.data}
              rowKey={({ account, currency }) => `${account}:${currency}`}
              empty={<EmptyState compact title="No money has moved yet" />}
            />
            {balances.data.length > 0 ? <Proof balances={balances.data} /> : null}
          </>
        ) : (
          <CardsSkeleton label="Summing up" />
        )}
      </Section>
      <Section title="Movements">
        <DataTable
          label="Movements"
          columns={columns}
          rowKey={({ transactionId }) => transactionId}
          {...listProps(list, <EmptyState compact title="No money has moved yet" />)}
        />
      </Section>
    </BillingPage>
  );
}
