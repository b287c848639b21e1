'use client';

import type { Outputs } from '@atrium/api/types';
import { CardsSkeleton, EmptyState, RelativeTime, UiLink } from '@atrium/ui';
import { Failure, useApiUrl, useTRPC } from '@atrium/web-client';
import { Button, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useKeepFresh } from '../../../../api/live.tsx';
import { rememberRoom } from '../../../../shell/product-cookie.ts';
import { mediaUrl } from '../../media-url.ts';
import styles from '../catalogue.module.css';

type Course = Outputs['academy']['enrolment']['list']['items'][number];

function MyCourse({ course }: { readonly course: Course }) {
  const api = useApiUrl();
  const percent = course.requiredLessons ? (course.completedLessons / course.requiredLessons) * 100 : 0;
  const open = course.access === 'full';
  return (
    <li className={styles.card}>
      <div className={styles.cover}>
        {course.hasCover ? <img src={mediaUrl(api, course.courseId, 'cover')} alt="" loading="lazy" /> : null}
      </div>
      <div className={styles.words}>
        <h2>
          <UiLink href={`/academy/courses/${course.slug}/learn`} className={styles.link}>
            {course.title}
          </UiLink>
        </h2>
        <p className="at-muted">
          {open ? course.school : 'Preview lessons only'} · last opened{' '}
          <RelativeTime value={course.lastSeenAt} />
        </p>
      </div>
      <div className={styles.facts}>
        <Progress value={percent} w="100%" size="sm" aria-label={`Completed of ${course.title}`} />
        <span className="at-muted at-figures">
          {course.completedLessons} of {course.requiredLessons} lessons completed
        </span>
      </div>
    </li>
  );
}

/** The courses a person has begun or bought. */
export function LearningView() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.academy.enrolment.list.queryOptions({}));
  useEffect(() => rememberRoom('academy'), []);
  useKeepFresh(['billing.entitlement.changed'], trpc.academy.enrolment.list.queryKey());
  return (
    <>
      <h1 className={styles.title}>My learning</h1>
      {error && !data ? <Failure error={error} onRetry={() => refetch()} /> : null}
      {!data && !error ? <CardsSkeleton label="Loading your courses" /> : null}
      {data?.items.length === 0 ? (
        <EmptyState
          title="Nothing begun yet"
          hint="Open a preview lesson, or get a course: it appears here."
          action={
            <Button component={UiLink} href="/academy">
              See the courses
            </Button>
          }
        />
      ) : null}
      <ul className={styles.cards}>
        {data?.items.map((course) => (
          <MyCourse key={course.courseId} course={course} />
        ))}
      </ul>
    </>
  );
}
