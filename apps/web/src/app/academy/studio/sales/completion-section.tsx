'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, EmptyState, Section, Stat, StatGrid } from '@atrium/ui';
import { Failure, useApiUrl, useTRPC } from '@atrium/web-client';
import { Button, Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import styles from './sales.module.css';

type Insight = Outputs['academy']['insight']['course'];
type Quiz = Insight['quizzes'][number];

const quizColumns: readonly Column<Quiz>[] = [
  { key: 'title', header: 'Quiz', cell: (row) => row.title || row.lessonTitle, wrap: true },
  { key: 'learners', header: 'Learners', cell: (row) => row.learners, numeric: true },
  { key: 'passed', header: 'Passed', cell: (row) => row.passed, numeric: true },
  { key: 'attempts', header: 'Attempts', cell: (row) => row.attempts, numeric: true, hideBelow: 'md' },
  {
    key: 'average',
    header: 'Average',
    cell: ({ averagePercent }) =>
      averagePercent === null ? <span className="at-absent">–</span> : `${averagePercent} %`,
    numeric: true,
  },
];

function Lessons({ lessons }: Pick<Insight, 'lessons'>) {
  const most = Math.max(1, ...lessons.map(({ started }) => started));
  return (
    <ol className={styles.bars}>
      {lessons.map(({ lessonKey, moduleTitle, title, started, completed, preview, required }, index) => (
        <li key={lessonKey}>
          {moduleTitle === lessons[index - 1]?.moduleTitle ? null : <h3>{moduleTitle}</h3>}
          <span>
            {title}
            <span className="at-muted">
              {preview ? ' · preview' : ''}
              {required ? '' : ' · optional'}
            </span>
          </span>
          <span className="at-figures">
            {completed} <span className="at-muted">of {started} who began</span>
          </span>
          <span className={styles.track} aria-hidden>
            <span className={styles.began} style={{ width: `${(started / most) * 100}%` }} />
            <span style={{ width: `${(completed / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** How far learners come: lesson by lesson, quiz by quiz. */
export function CompletionSection({ courseId }: { readonly courseId: string }) {
  const trpc = useTRPC();
  const apiUrl = useApiUrl();
  const { data, error, refetch } = useQuery(trpc.academy.insight.course.queryOptions({ courseId }));
  if (error) return <Failure error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton height={300} aria-label="Loading completion" />;
  const { learners, certificates, lessons, quizzes } = data;
  return (
    <>
      <Section title="Learners">
        <StatGrid label="Learners of the course">
          <Stat label="Learning" value={learners.active} hint="at it now" />
          <Stat label="Completed" value={learners.completed} hint="all required lessons" />
          <Stat label="Certificates" value={certificates} hint="valid now" />
          <Stat label="Looking" value={learners.previewing} hint="at previews only" />
        </StatGrid>
      </Section>
      <Section
        title="Completion by lesson"
        description="Of the published version: who began a lesson, and who finished it."
        variant="card"
        actions={
          <Button
            component="a"
            href={`${apiUrl}/api/v1/reports/academy.lessons.csv?courseId=${courseId}`}
            variant="default"
            size="xs"
            leftSection={<IconDownload size={15} />}
          >
            CSV
          </Button>
        }
      >
        {lessons.length > 0 ? (
          <Lessons lessons={lessons} />
        ) : (
          <EmptyState compact title="Not published yet" hint="Once it is, its lessons stand here." />
        )}
      </Section>
      {quizzes.length > 0 ? (
        <Section title="Quizzes" description="The average is of each learner’s best attempt." variant="flush">
          <DataTable<Quiz>
            label="Quizzes"
            columns={quizColumns}
            rows={quizzes}
            rowKey={(row) => row.blockKey}
          />
        </Section>
      ) : null}
    </>
  );
}
