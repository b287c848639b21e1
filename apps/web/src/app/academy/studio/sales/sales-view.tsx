'use client';

import { CardsSkeleton, EmptyState } from '@atrium/ui';
import { Failure } from '@atrium/web-client';
import { useMay } from '../../../../api/session.tsx';
import { CompletionSection } from './completion-section.tsx';
import { FunnelSection } from './funnel-section.tsx';
import { RevenueSection } from './revenue-section.tsx';
import { SalesFrame } from './sales-frame.tsx';
import { useSpan } from './sales-span.ts';

/** What the courses earn, how people come to buy one, and how far they come. */
export function SalesView() {
  const may = useMay();
  const { span, known, error, refetch } = useSpan();
  return (
    <SalesFrame timed>
      {may('billing.sale.read') ? <RevenueSection {...span} /> : null}
      {span.courseId ? (
        <>
          {may('academy.sale.read') ? <FunnelSection courseId={span.courseId} days={span.days} /> : null}
          {may('academy.insight.read') ? <CompletionSection courseId={span.courseId} /> : null}
        </>
      ) : error && !known ? (
        <Failure error={error} onRetry={() => refetch()} />
      ) : !known ? (
        <CardsSkeleton label="Loading your courses" />
      ) : (
        <EmptyState
          compact
          title="Choose a course above"
          hint="You then see how people come to buy it, and how far its learners are, lesson by lesson."
        />
      )}
    </SalesFrame>
  );
}
