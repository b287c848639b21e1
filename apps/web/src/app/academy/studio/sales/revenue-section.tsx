'use client';

import type { Outputs } from '@atrium/api/types';
import { EmptyState, Money, Section, Stat, StatGrid } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { revenueDays } from './revenue-days.ts';
import { featureOf, type SalesSpan } from './sales-span.ts';

const RevenueChart = dynamic(() => import('./revenue-chart.tsx'), {
  ssr: false,
  loading: () => <Skeleton height={200} aria-label="Loading the chart" />,
});

type Summary = Outputs['billing']['sale']['summary'];

function OfCurrency({
  summary,
  total,
  days,
}: {
  summary: Summary;
  total: Summary['totals'][number];
  days: number;
}) {
  const { currency, sales, paidMinor, refundedMinor } = total;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <>
      <StatGrid label={`Totals in ${currency}`}>
        <Stat
          label="Revenue"
          value={<Money amountMinor={paidMinor - refundedMinor} currency={currency} />}
          hint="after refunds"
        />
        <Stat label="Sales" value={sales} hint={summary.gifts > 0 ? `and ${summary.gifts} given` : 'paid'} />
        <Stat label="Paid" value={<Money amountMinor={paidMinor} currency={currency} />} hint="by buyers" />
        <Stat
          label="Given back"
          value={<Money amountMinor={refundedMinor} currency={currency} />}
          hint="of these sales"
        />
      </StatGrid>
      <RevenueChart days={revenueDays(summary.days, currency, days, today)} currency={currency} />
    </>
  );
}

/** What was earned, by day and in all, each currency by itself. */
export function RevenueSection({ courseId, days }: SalesSpan) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.billing.sale.summary.queryOptions({ ...featureOf(courseId), days }),
  );
  return (
    <Section
      title="Revenue"
      description="By day (UTC), with what was given back taken off the day of its sale."
    >
      {error ? <Failure error={error} onRetry={() => refetch()} compact /> : null}
      {!data && !error ? <Skeleton height={300} aria-label="Loading revenue" /> : null}
      {data?.totals.length === 0 ? (
        <EmptyState
          compact
          title={`No sale in the last ${days} days`}
          hint={
            data.begun > 0
              ? `${data.begun} began to pay and did not finish.`
              : 'Sales stand here the moment they are paid.'
          }
        />
      ) : null}
      {data?.totals.map((total) => (
        <OfCurrency key={total.currency} summary={data} total={total} days={days} />
      ))}
    </Section>
  );
}
