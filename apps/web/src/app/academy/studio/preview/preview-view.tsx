'use client';

import { Banner, EmptyState, Page, PageHeader, PageSkeleton, UiLink } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { SegmentedControl, Skeleton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter, useSearchParams } from 'next/navigation';
import { coursePath, previewPath, studioPath } from '../paths.ts';
import styles from './preview.module.css';
import { PreviewBlocks } from './preview-blocks.tsx';

type As = 'free' | 'paid';

function Lesson({ courseId, lessonKey, as }: { courseId: string; lessonKey: string; as: As }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.academy.lesson.preview.queryOptions({ courseId, lessonKey, as }, { staleTime: 0 }),
  );
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton height={400} aria-label="Loading the lesson" />;
  if (!data.open) {
    return (
      <EmptyState
        title={data.title}
        hint={`This lesson opens when one buys the course. It takes about ${data.minutes} minutes.`}
      />
    );
  }
  return (
    <article>
      <h2 className={styles.title}>{data.title}</h2>
      <PreviewBlocks courseId={courseId} blocks={data.blocks} />
    </article>
  );
}

/** The draft as a learner will see it. Nothing done here counts. */
export function PreviewView({ courseId }: { readonly courseId: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const search = useSearchParams();
  const as: As = search.get('as') === 'paid' ? 'paid' : 'free';
  const { data, error, refetch } = useQuery(
    trpc.academy.course.preview.queryOptions({ courseId, as }, { staleTime: 0 }),
  );
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  if (!data) return <PageSkeleton />;
  const first = data.modules[0]?.lessons[0]?.key ?? null;
  const lessonKey = search.get('lesson') ?? first;
  return (
    <Page
      header={
        <PageHeader
          title="Preview"
          breadcrumb={[
            { label: 'Courses', href: studioPath },
            { label: data.details.title, href: coursePath(courseId) },
          ]}
          actions={
            <SegmentedControl
              aria-label="See it as"
              value={as}
              onChange={(value) => router.replace(previewPath(courseId, lessonKey, value as As) as Route)}
              data={[
                { value: 'free', label: 'As free' },
                { value: 'paid', label: 'As paid' },
              ]}
            />
          }
        />
      }
    >
      <Banner>
        {as === 'free'
          ? 'What somebody sees who has not bought the course.'
          : 'What somebody sees who has bought the course.'}{' '}
        Nothing you do here counts.
      </Banner>
      <div className={styles.split}>
        <nav aria-label="Lessons" className={styles.outline}>
          {data.modules.map((module) => (
            <section key={module.key}>
              <h3>{module.title}</h3>
              <ol>
                {module.lessons.map((lesson) => (
                  <li key={lesson.key}>
                    <UiLink
                      href={previewPath(courseId, lesson.key, as)}
                      aria-current={lesson.key === lessonKey ? 'page' : undefined}
                      className={styles.link}
                    >
                      {lesson.state === 'locked' ? <IconLock size={14} aria-label="Locked" /> : null}
                      {lesson.title}
                    </UiLink>
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </nav>
        <div className={styles.lesson}>
          {lessonKey ? (
            <Lesson courseId={courseId} lessonKey={lessonKey} as={as} />
          ) : (
            <EmptyState title="No lessons yet" hint="Add one to a module first." />
          )}
        </div>
      </div>
    </Page>
  );
}
