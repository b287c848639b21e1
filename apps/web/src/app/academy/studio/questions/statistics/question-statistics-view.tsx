'use client';

import type { Outputs } from '@atrium/api/types';
import { Banner, EmptyState, PageSkeleton, Section, Stat, StatGrid } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../../../api/session.tsx';
import { QuestionFrame } from '../question-frame.tsx';
import { discriminationWords, facilityWords, flagWords, leastAnswers, percentOf } from './flags.ts';
import { RegradeSection } from './regrade-section.tsx';
import styles from './statistics.module.css';

type Statistics = Outputs['academy']['question']['statistics'];
type Part = Statistics['parts'][number];

function Counts({ part, answers }: { readonly part: Part; readonly answers: number }) {
  const shown = part.counts;
  if (shown.length === 0) return <p className="at-muted">What was written is not counted.</p>;
  const most = Math.max(...shown.map(({ count }) => count), 1);
  return (
    <ul className={styles.bars}>
      {shown.map(({ label, count, right }, index) => (
        <li key={index} data-right={right || undefined}>
          <span className={styles.barLabel}>
            {right ? <IconCheck size={15} aria-label="Right:" /> : null}
            {label}
          </span>
          <span className={`${styles.barCount} at-figures`}>
            {count} <small>{percentOf(String(count / Math.max(1, answers)))}</small>
          </span>
          <span className={styles.bar} aria-hidden>
            <span style={{ width: `${(count / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Figures({ data }: { readonly data: Statistics }) {
  const { answers, facility, discrimination, flag } = data;
  return (
    <>
      {flag ? (
        <Banner tone={flag === 'wrong_key' ? 'danger' : 'warn'} title={flagWords[flag].look.label}>
          {flagWords[flag].words}
        </Banner>
      ) : answers < leastAnswers ? (
        <Banner tone="neutral">
          From {leastAnswers} learners on, what is doubtful about it is said here. The figures below rest on{' '}
          {answers === 1 ? 'one learner' : `${answers} learners`}.
        </Banner>
      ) : null}
      <StatGrid label="How it does">
        <Stat label="Learners" value={answers} hint="the first attempt of each" />
        <Stat
          label="Facility"
          value={facility === null ? '–' : percentOf(facility)}
          hint={facility === null ? 'no answers yet' : `of the points are earned: ${facilityWords(facility)}`}
        />
        <Stat
          label="Discrimination"
          value={discrimination === null ? '–' : Number(discrimination).toFixed(2)}
          hint={
            discrimination === null
              ? 'needs answers that differ'
              : `${discriminationWords(discrimination)} who does well in the rest`
          }
        />
      </StatGrid>
      {data.parts.map((part, index) => (
        <Section
          key={index}
          title={part.part ? `What is answered: ${part.part}` : 'What is answered'}
          variant="card"
        >
          <Counts part={part} answers={answers} />
        </Section>
      ))}
    </>
  );
}

function Statistics({ questionId }: { readonly questionId: string }) {
  const trpc = useTRPC();
  const mayRegrade = useMay()('academy.question.write');
  const { data, error, refetch } = useQuery(trpc.academy.question.statistics.queryOptions({ questionId }));
  if (error) return <Failure error={error} onRetry={() => refetch()} compact />;
  if (!data) return <PageSkeleton label="Counting answers" />;
  return (
    <div className={styles.page}>
      {data.answers === 0 ? (
        <EmptyState
          compact
          title="Nobody has answered this version yet"
          hint="Once learners hand in quizzes that ask it, you see here how easy it is, whether it tells those who know, and what is chosen."
        />
      ) : (
        <Figures data={data} />
      )}
      {mayRegrade ? <RegradeSection questionId={questionId} /> : null}
    </div>
  );
}

/** How one question does, and regrading with its current version. */
export function QuestionStatisticsView({ questionId }: { readonly questionId: string }) {
  return (
    <QuestionFrame questionId={questionId}>{() => <Statistics questionId={questionId} />}</QuestionFrame>
  );
}
