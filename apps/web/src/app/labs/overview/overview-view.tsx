'use client';

import {
  DateTime,
  Page,
  PageHeader,
  PageSkeleton,
  RelativeTime,
  Section,
  Stat,
  StatGrid,
  UiLink,
} from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button, Skeleton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useMay } from '../../../api/session.tsx';
import { DocumentStatus } from '../document-status.tsx';
import type { Row } from '../documents/document-columns.tsx';
import { CertificateList } from './certificate-list.tsx';
import { figuresOf, isFirstRun, type Overview } from './figures.ts';
import { FirstRun } from './first-run.tsx';
import styles from './overview.module.css';

const PerDayChart = dynamic(() => import('./per-day-chart.tsx'), {
  ssr: false,
  loading: () => <Skeleton height={168} radius="md" />,
});

const list = '/labs/documents';

function Figures({ overview }: { readonly overview: Overview }) {
  const figures = figuresOf(overview);
  const text = (value: number) => value.toLocaleString('en-US');
  return (
    <StatGrid label="Certificates">
      <Stat
        label="Certificates"
        value={text(figures.all)}
        hint={figures.running > 0 ? `${figures.running} running now` : 'without the archive'}
        href={list}
      />
      <Stat
        label="Wait for a person"
        value={text(figures.waiting)}
        hint={figures.inReview > 0 ? `and ${figures.inReview} in review` : 'questions, failures, stale texts'}
        href={`${list}?group=needs_attention`}
      />
      <Stat
        label="Drafts"
        value={text(figures.drafts)}
        hint="written, not yet out"
        href={`${list}?group=drafts`}
      />
      <Stat
        label="Published"
        value={text(figures.published)}
        hint="on the shelf"
        href={`${list}?group=published`}
      />
    </StatGrid>
  );
}

const doing: Partial<Record<Row['status'], string>> = {
  needs_review: 'Some values could not be trusted',
  in_review: 'The text waits for approval',
  stale: 'The published text went stale',
  failed: 'Could not be processed',
};

const standing = (row: Row) => (
  <DocumentStatus status={row.status} openQuestions={row.openQuestions} variant="plain" />
);

function Waiting({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Section
      title="Waits for a person"
      variant="flush"
      actions={
        <UiLink href={`${list}?group=needs_attention`} className="at-link">
          All
        </UiLink>
      }
    >
      <CertificateList
        label="Certificates that wait for a person"
        rows={rows}
        detail={(row) => doing[row.status] ?? row.labName}
        end={standing}
        empty="Nothing waits. What needs a decision appears here."
      />
    </Section>
  );
}

function Body({ overview }: { readonly overview: Overview }) {
  const figures = figuresOf(overview);
  return (
    <>
      <Figures overview={overview} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Waiting rows={overview.attention} />
          <Section title="Came in lately" variant="flush">
            <CertificateList
              label="Newest certificates"
              rows={overview.recent}
              detail={(row) => (
                <>
                  {row.labName ?? 'Lab not read'} · <RelativeTime value={row.createdAt} />
                </>
              )}
              end={standing}
              empty="Nothing came in yet."
            />
          </Section>
        </div>
        <div className={styles.column}>
          <Section title={`${figures.last30Days.toLocaleString('en-US')} in 30 days`} variant="card">
            <PerDayChart perDay={overview.perDay} />
          </Section>
          <Section title="Expires within 30 days" variant="flush">
            <CertificateList
              label="Certificates that expire soon"
              rows={overview.expiringSoon}
              detail={(row) => row.labName}
              end={(row) => (row.expiresOn ? <DateTime value={row.expiresOn} style="date" /> : null)}
              empty="No approved or published certificate expires soon."
            />
          </Section>
        </div>
      </div>
    </>
  );
}

/** What there is, what waits, what comes. */
export function OverviewView() {
  const trpc = useTRPC();
  const mayUpload = useMay()('labs.document.write');
  const { data: overview, error, refetch } = useQuery(trpc.labs.overview.queryOptions({}));
  const upload = (
    <Button
      component={UiLink}
      href="/labs/upload"
      visibleFrom="md"
      leftSection={<IconUpload size={16} stroke={1.6} />}
    >
      Upload
    </Button>
  );
  const header = (
    <PageHeader
      title="Overview"
      breadcrumb={[{ label: 'Labs', href: '/labs' }]}
      actions={mayUpload ? upload : null}
    />
  );
  if (!overview) {
    return (
      <>
        {header}
        {error ? (
          <Failure error={error} onRetry={() => refetch()} />
        ) : (
          <PageSkeleton label="Loading overview" />
        )}
      </>
    );
  }
  return <Page header={header}>{isFirstRun(overview) ? <FirstRun /> : <Body overview={overview} />}</Page>;
}
