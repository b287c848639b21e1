'use client';

import { CardsSkeleton, DateTime, EmptyState, Section, UiLink } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { BillingPage } from '../billing-page.tsx';
import { MeterSection } from './meter-section.tsx';
import { UsageTable } from './usage-table.tsx';

const product = 'labs';

/** What of the plan's shares is used, by day, and every unit that was counted. */
export function UsageView() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.billing.usage.get.queryOptions({ product }));
  if (!data) {
    return (
      <BillingPage>
        {error ? (
          <Failure error={error} onRetry={() => refetch()} />
        ) : (
          <CardsSkeleton label="Loading usage" />
        )}
      </BillingPage>
    );
  }
  const { plan, meters } = data;
  if (!plan) {
    return (
      <BillingPage>
        <EmptyState
          title="Nothing is counted yet"
          hint="Your first certificate begins the free trial; what it uses is shown here."
          action={
            <UiLink href="/labs/upload" className="at-link">
              Upload a certificate
            </UiLink>
          }
        />
      </BillingPage>
    );
  }
  return (
    <BillingPage>
      <Section
        title={plan.name}
        description={
          <>
            <DateTime value={plan.periodStart} style="date" /> to{' '}
            <DateTime value={plan.periodEnd} style="date" />, counted in UTC. Rejected files, duplicates,
            cancelled ones and failures of ours are not counted.
          </>
        }
      >
        {meters.map((meter) => (
          <MeterSection key={meter.meter} meter={meter} />
        ))}
      </Section>
      <UsageTable product={product} />
    </BillingPage>
  );
}
