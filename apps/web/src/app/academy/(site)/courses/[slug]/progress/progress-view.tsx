'use client';

import type { Outputs } from '@atrium/api/types';
import { Banner, CardsSkeleton, Section, Stat, StatGrid, UiLink } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button, Progress, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useMe } from '../../../../../../api/session.tsx';
import { lessonPath } from '../../../../player/lessons.ts';
import { useOutline } from '../../../../player/use-outline.ts';
import { CertificateSection } from './certificate-section.tsx';
import styles from './progress.module.css';

type CourseProgress = Outputs['academy']['progress']['get'];
type Activity = Outputs['academy']['progress']['activity'];

const ActivityChart = dynamic(() => import('./activity-chart.tsx'), {
  ssr: false,
  loading: () => <Skeleton height={180} aria-label="Drawing the chart" />,
});

/** How far one is, what one commands, and what is left: counted from what was done, nothing else. */
export function ProgressView({ slug }: { readonly slug: string }) {
  const trpc = useTRPC();
  const { user } = useMe();
  const { data: outline, error, refetch } = useOutline(slug);
  const courseId = outline?.courseId ?? '';
  const enabled = courseId !== '';
  const progress = useQuery(trpc.academy.progress.get.queryOptions({ courseId }, { enabled }));
  const activity = useQuery(
    trpc.academy.progress.activity.queryOptions({ courseId, timeZone: user.timeZone }, { enabled }),
  );
  const failure = error ?? progress.error;
  if (failure) {
    return <Failure error={failure} onRetry={() => (error ? refetch() : progress.refetch())} />;
  }
  if (!outline || !progress.data) return <CardsSkeleton label="Adding up your progress" />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <p className="at-muted">Your progress</p>
          <h1>{outline.title}</h1>
        </div>
        <Button component={UiLink} href={`/academy/courses/${slug}/learn`}>
          {progress.data.completedAt ? 'Open the course' : 'Continue'}
        </Button>
      </header>
      {progress.data.newLessons.length > 0 ? (
        <Banner title="The course has grown since you completed it.">
          {progress.data.newLessons.length} new {progress.data.newLessons.length === 1 ? 'lesson' : 'lessons'}
          . Your completion and your certificate stay as they are.
        </Banner>
      ) : null}
      <Figures progress={progress.data} activity={activity.data} />
      <CertificateSection courseId={courseId} />
      <Section title="Day by day" description="What you completed and answered. A day off is a day off.">
        {activity.data ? <ActivityChart days={activity.data.days} /> : <Skeleton height={180} />}
      </Section>
      {activity.data ? <Objectives objectives={activity.data.objectives} /> : null}
      <Modules slug={slug} progress={progress.data} />
    </div>
  );
}

function Figures({
  progress,
  activity,
}: {
  readonly progress: CourseProgress;
  readonly activity: Activity | undefined;
}) {
  const mastered = activity?.objectives.filter(({ state }) => state === 'mastered').length;
  return (
    <StatGrid>
      <Stat label="Completed" value={`${progress.percent} %`} />
      <Stat label="Required lessons" value={`${progress.completedRequired} of ${progress.requiredLessons}`} />
      <Stat
        label="Objectives mastered"
        value={activity ? `${mastered} of ${activity.objectives.length}` : '…'}
      />
    </StatGrid>
  );
}

const stateWords = {
  unseen: 'Not asked yet',
  learning: 'Learning',
  mastered: 'Mastered',
  due: 'Due for review',
  lapsed: 'Slipped: review it',
} as const;

function Objectives({ objectives }: { readonly objectives: Activity['objectives'] }) {
  if (objectives.length === 0) return null;
  return (
    <Section
      title="Objectives"
      description="Mastered at 80 % on at least two different questions."
      variant="card"
    >
      <ul className={styles.objectives}>
        {objectives.map(({ key, title, state, items, right }) => (
          <li key={key}>
            <span>{title}</span>
            <Progress
              value={items === 0 ? 0 : (right / items) * 100}
              size="sm"
              color={state === 'mastered' ? 'green' : 'accent'}
              aria-label={`Right of ${title}`}
            />
            <span className="at-muted at-figures">
              {stateWords[state]}
              {items > 0 ? `, ${right} of ${items} right` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Modules({ slug, progress }: { readonly slug: string; readonly progress: CourseProgress }) {
  return (
    <Section title="Lesson by lesson" variant="card">
      {progress.modules.map((module) => (
        <div key={module.key} className={styles.module}>
          <h3>{module.title}</h3>
          <ul>
            {module.lessons.map((lesson) => (
              <li key={lesson.key}>
                <UiLink href={lessonPath(slug, lesson.key)} className="at-link">
                  {lesson.title}
                </UiLink>
                <span className="at-muted at-figures">
                  {lesson.state === 'completed'
                    ? 'Completed'
                    : lesson.state === 'locked'
                      ? 'Locked'
                      : `${lesson.doneBlocks} of ${lesson.blocks} parts`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
