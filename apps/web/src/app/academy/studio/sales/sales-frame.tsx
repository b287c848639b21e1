'use client';

import { Page, PageHeader, TabLinks } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { SegmentedControl, Select } from '@mantine/core';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useKeepFresh } from '../../../../api/live.tsx';
import { useMay } from '../../../../api/session.tsx';
import { GiveAccess } from './give-access.tsx';
import styles from './sales.module.css';
import { salesPath, spanQuery, spans, useSpan } from './sales-span.ts';

const tabs = [
  { label: 'Overview', path: '', scope: 'academy.sale.read' },
  { label: 'Purchases', path: '/purchases', scope: 'billing.sale.read' },
  { label: 'Learners', path: '/learners', scope: 'academy.insight.read' },
] as const;

type SalesFrameProps = {
  /** With the choice how far back. */
  readonly timed?: boolean;
  readonly children: ReactNode;
};

/** What the pages of sales share: which course, how far back, their tabs, giving access; a sale made meanwhile is seen at once. */
export function SalesFrame({ timed = false, children }: SalesFrameProps) {
  const trpc = useTRPC();
  const path = usePathname();
  const may = useMay();
  const { span, courses, setSpan } = useSpan();
  useKeepFresh(['billing.sale.changed'], trpc.billing.sale.pathKey(), trpc.academy.insight.pathKey());
  return (
    <Page
      header={
        <PageHeader
          title="Sales"
          actions={
            may('billing.sale.refund') ? <GiveAccess courseId={span.courseId} courses={courses} /> : null
          }
          tabs={
            <TabLinks
              label="Views of sales"
              items={tabs
                .filter(({ scope }) => may(scope))
                .map(({ label, path: end }) => ({
                  label,
                  href: `${salesPath}${end}${spanQuery(span)}`,
                  current: path === `${salesPath}${end}`,
                }))}
            />
          }
        />
      }
    >
      <div className={styles.bar}>
        <Select
          aria-label="Course"
          placeholder="All courses"
          className={styles.course}
          data={courses.map(({ courseId, title }) => ({ value: courseId, label: title }))}
          value={span.courseId}
          onChange={(courseId) => setSpan({ courseId })}
          clearable={courses.length > 1}
          clearButtonProps={{ 'aria-label': 'All courses' }}
        />
        {timed ? (
          <SegmentedControl
            aria-label="How far back"
            data={spans.map((days) => ({ value: String(days), label: `${days} days` }))}
            value={String(span.days)}
            onChange={(days) => setSpan({ days: spans.find((one) => String(one) === days) ?? 30 })}
          />
        ) : null}
      </div>
      {children}
    </Page>
  );
}
