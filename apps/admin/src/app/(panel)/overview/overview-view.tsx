'use client';

import type { Outputs } from '@atrium/api/types';
import { Money, NumberValue, Page, PageHeader, PageSkeleton, RelativeTime, Stat, StatGrid } from '@atrium/ui';
import { every, Failure, useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { Services } from './services.tsx';

type Overview = Outputs['staff']['overview'];

/** Everything at a glance: do the processes answer, does the queue flow, who comes. */
export function OverviewView() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.staff.overview.queryOptions({}, { refetchInterval: every(10_000) }),
  );
  return (
    <Page header={<PageHeader title="Overview" />}>
      {data ? <Figures {...data} /> : null}
      {error && !data ? <Failure error={error} onRetry={() => refetch()} /> : null}
      {!data && !error ? <PageSkeleton label="Loading the figures" /> : null}
      <Services />
    </Page>
  );
}

const centsOf = (micros: number) => Math.round(micros / 10_000);

function Figures({ queue, organizations, people, signUps, ai }: Overview) {
  const recent = signUps.slice(-7).reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <StatGrid label="Queue">
        <Stat
          label="Waiting jobs"
          href="/jobs"
          value={<NumberValue value={queue.waiting} />}
          hint={
            queue.oldestDueAt ? (
              <>
                oldest due <RelativeTime value={queue.oldestDueAt} />
              </>
            ) : (
              'nothing is late'
            )
          }
        />
        <Stat
          label="Running"
          value={<NumberValue value={queue.running} />}
          hint={`${queue.later} for later`}
        />
        <Stat label="Will retry" value={<NumberValue value={queue.retrying} />} hint="failed before" />
        <Stat
          label="Dead jobs"
          href="/jobs?only=dead"
          value={<NumberValue value={queue.dead} />}
          hint={queue.dead > 0 ? 'wait for somebody' : 'none'}
        />
      </StatGrid>
      <StatGrid label="Platform">
        <Stat
          label="Organizations"
          href="/organizations"
          value={<NumberValue value={organizations.total} />}
          hint={`${organizations.suspended} suspended`}
        />
        <Stat
          label="People"
          href="/people"
          value={<NumberValue value={people.total} />}
          hint={`${people.disabled} disabled`}
        />
        <Stat
          label="Sign-ups, 7 days"
          value={<NumberValue value={recent} />}
          series={signUps.map(({ count }) => count)}
          hint="line: 14 days"
        />
        <Stat
          label="AI this month"
          value={<Money amountMinor={centsOf(ai.costMicros)} currency="USD" />}
          hint={`${ai.modelRuns} by model, ${ai.localRuns} local`}
        />
      </StatGrid>
    </>
  );
}
