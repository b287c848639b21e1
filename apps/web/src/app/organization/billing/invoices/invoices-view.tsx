'use client';

import type { Outputs } from '@atrium/api/types';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  Money,
  Section,
  StatusBadge,
  statusLooks,
} from '@atrium/ui';
import { Failure, useApiUrl, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMay } from '../../../../api/session.tsx';
import { BillingPage } from '../billing-page.tsx';

type Invoice = Outputs['billing']['invoice']['list']['items'][number];

const look = statusLooks<string>({
  draft: { tone: 'neutral', icon: 'pencil', label: 'Being made' },
  open: { tone: 'warn', icon: 'waiting', label: 'Open' },
  paid: { tone: 'success', icon: 'check', label: 'Paid' },
  void: { tone: 'neutral', icon: 'ban', label: 'Void' },
  uncollectible: { tone: 'danger', icon: 'cross', label: 'Not collected' },
});

function Links({ invoice: { number, hostedUrl, pdfUrl, status } }: { readonly invoice: Invoice }) {
  const of = `invoice ${number ?? ''}`;
  return (
    <>
      {hostedUrl ? (
        <a
          className="at-link"
          href={hostedUrl}
          aria-label={`${status === 'open' ? 'Pay' : 'Receipt of'} ${of}`}
        >
          {status === 'open' ? 'Pay' : 'Receipt'}
        </a>
      ) : null}{' '}
      {pdfUrl ? (
        <a className="at-link" href={pdfUrl} aria-label={`PDF of ${of}`}>
          PDF
        </a>
      ) : null}
    </>
  );
}

const columns: readonly Column<Invoice>[] = [
  {
    key: 'number',
    header: 'Invoice',
    cell: ({ number, lines }) => (
      <>
        {number ?? '–'} <span className="at-muted">{lines.map((line) => line.description).join(', ')}</span>
      </>
    ),
  },
  { key: 'status', header: 'State', cell: ({ status }) => <StatusBadge {...look(status)} variant="plain" /> },
  {
    key: 'total',
    header: 'Total',
    numeric: true,
    cell: ({ totalMinor, currency }) => <Money amountMinor={totalMinor} currency={currency} />,
  },
  { key: 'issued', header: 'Issued', cell: ({ issuedAt }) => <DateTime value={issuedAt} style="date" /> },
  {
    key: 'paidWith',
    header: 'Paid with',
    hideBelow: 'lg',
    cell: ({ paidWith }) => paidWith ?? '–',
  },
  { key: 'links', header: 'Papers', cell: (invoice) => <Links invoice={invoice} /> },
];

/** Every invoice of the organization, with its papers. */
export function InvoicesView() {
  const trpc = useTRPC();
  const apiUrl = useApiUrl();
  const mayManage = useMay()('billing.manage');
  const list = useInfiniteQuery(
    trpc.billing.invoice.list.infiniteQueryOptions(
      { limit: 20 },
      { enabled: mayManage, getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  if (!mayManage) {
    return (
      <BillingPage>
        <EmptyState
          title="Your role does not see invoices"
          hint="Owners and administrators of your organization do. Ask one of them."
        />
      </BillingPage>
    );
  }
  return (
    <BillingPage>
      <Section
        title="Invoices"
        actions={
          <Button
            component="a"
            href={`${apiUrl}/api/v1/reports/billing.invoices.csv`}
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} stroke={1.6} />}
          >
            CSV
          </Button>
        }
      >
        <DataTable<Invoice>
          label="Invoices"
          columns={columns}
          rows={rows}
          rowKey={({ invoiceId }) => invoiceId}
          loading={list.isPending}
          {...(list.error
            ? { error: <Failure error={list.error} onRetry={() => list.refetch()} compact /> }
            : {})}
          empty={<EmptyState compact title="No invoices yet" hint="The first comes with your first plan." />}
          pager={{
            hasMore: list.hasNextPage,
            onMore: () => list.fetchNextPage(),
            loadingMore: list.isFetchingNextPage,
            shown: rows.length,
            unit: ['invoice', 'invoices'],
          }}
        />
      </Section>
    </BillingPage>
  );
}
