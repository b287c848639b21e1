'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, EmptyState, Page, PageHeader, StatusBadge } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BankTabs } from '../list/bank-tabs.tsx';
import { questionPath } from '../question-paths.ts';
import { discriminationWords, facilityWords, flagWords, leastAnswers, percentOf } from './flags.ts';
import styles from './statistics.module.css';

type Row = Outputs['academy']['question']['flags']['items'][number];

const absent = <span className="at-absent">–</span>;

const columns: readonly Column<Row>[] = [
  { key: 'name', header: 'Question', cell: (row) => row.name, wrap: true },
  {
    key: 'flag',
    header: 'Look at it?',
    cell: ({ flag, answers }) =>
      flag ? (
        <StatusBadge {...flagWords[flag].look} title={flagWords[flag].words} />
      ) : answers < leastAnswers ? (
        <span className="at-muted">too few answers</span>
      ) : (
        <StatusBadge tone="success" icon="check" label="Does well" variant="plain" />
      ),
  },
  { key: 'answers', header: 'Learners', cell: (row) => row.answers, numeric: true },
  {
    key: 'facility',
    header: 'Facility',
    cell: ({ facility }) =>
      facility === null ? absent : <span title={facilityWords(facility)}>{percentOf(facility)}</span>,
    numeric: true,
  },
  {
    key: 'discrimination',
    header: 'Discrimination',
    cell: ({ discrimination }) =>
      discrimination === null ? (
        absent
      ) : (
        <span title={discriminationWords(discrimination)}>{Number(discrimination).toFixed(2)}</span>
      ),
    numeric: true,
    hideBelow: 'md',
  },
];

/** How the questions of the bank do, the doubtful ones first; of all quizzes, of one course, or of one quiz. */
export function BankStatisticsView() {
  const trpc = useTRPC();
  const [courseId, setCourseId] = useState<string | null>(null);
  const [blockKey, setBlockKey] = useState<string | null>(null);
  const courses = useQuery(trpc.academy.course.list.queryOptions({}));
  const insight = useQuery(
    trpc.academy.insight.course.queryOptions({ courseId: courseId ?? '' }, { enabled: courseId !== null }),
  );
  const { data, error, isPending, refetch } = useQuery(
    trpc.academy.question.flags.queryOptions({
      ...(courseId ? { courseId } : {}),
      ...(blockKey ? { blockKey } : {}),
    }),
  );
  return (
    <Page header={<PageHeader title="Questions" tabs={<BankTabs />} />}>
      <div className={styles.page}>
        <div className={styles.filters}>
          <Select
            label="Course"
            placeholder="All courses"
            data={
              courses.data?.items.map((course) => ({ value: course.courseId, label: course.title })) ?? []
            }
            value={courseId}
            onChange={(next) => {
              setCourseId(next);
              setBlockKey(null);
            }}
            clearable
          />
          <Select
            label="Quiz"
            placeholder={courseId ? 'All quizzes of the course' : 'Choose a course first'}
            disabled={courseId === null}
            data={insight.data?.quizzes.map((quiz) => ({ value: quiz.blockKey, label: quiz.title })) ?? []}
            value={blockKey}
            onChange={setBlockKey}
            clearable
          />
        </div>
        <DataTable<Row>
          label="How questions do"
          columns={columns}
          rows={data?.items ?? []}
          rowKey={(row) => row.questionId}
          rowHref={(row) => `${questionPath(row.questionId)}/statistics`}
          rowLabel={(row) => row.name}
          loading={isPending}
          {...(error ? { error: <Failure error={error} onRetry={() => refetch()} compact /> } : {})}
          empty={
            <EmptyState
              title="No answers yet"
              hint="Once learners hand in quizzes, the questions that may be broken stand here first."
            />
          }
        />
        <details className={styles.legend}>
          <summary>What the figures mean</summary>
          <p>
            Each learner counts once, with their first attempt: on a second try the key is known.{' '}
            <b>Facility</b> is the share of the points that is earned: 100 % means everybody has it right.{' '}
            <b>Discrimination</b> runs from −1 to 1: does who gets this question right also do well in the
            rest of the quiz? Below 0 the key is likely wrong, below 0.2 it tells little. With fewer than{' '}
            {leastAnswers} learners neither says much, so nothing is flagged.
          </p>
        </details>
      </div>
    </Page>
  );
}
