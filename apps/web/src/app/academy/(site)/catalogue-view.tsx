'use client';

import type { Outputs } from '@atrium/api/types';
import { CardsSkeleton, EmptyState, formatMoney, UiLink } from '@atrium/ui';
import { Failure, useApiUrl, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lengthOf } from '../length.ts';
import { mediaUrl } from '../media-url.ts';
import styles from './catalogue.module.css';

type Card = Outputs['academy']['catalogue']['list']['items'][number];

const priceOf = ({ price }: Pick<Card, 'price'>): string =>
  price ? formatMoney(price.amountMinor, price.currency) : 'Free';

function CourseCard({ course }: { readonly course: Card }) {
  const api = useApiUrl();
  return (
    <li className={styles.card}>
      <div className={styles.cover}>
        {course.hasCover ? <img src={mediaUrl(api, course.courseId, 'cover')} alt="" loading="lazy" /> : null}
      </div>
      <div className={styles.words}>
        <h2>
          <UiLink href={`/academy/courses/${course.slug}`} className={styles.link}>
            {course.title}
          </UiLink>
        </h2>
        <p>{course.subtitle}</p>
        <p className="at-muted">
          {course.instructor ? `${course.instructor} · ` : ''}
          {course.school}
        </p>
      </div>
      <p className={`${styles.facts} at-figures`}>
        <strong>{priceOf(course)}</strong>
        <span className="at-muted">
          {course.lessons} lessons · {lengthOf(course.minutes)}
          {course.price && course.previewLessons > 0 ? ` · ${course.previewLessons} free to read` : ''}
        </span>
      </p>
    </li>
  );
}

function Courses() {
  const trpc = useTRPC();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(
      trpc.academy.catalogue.list.infiniteQueryOptions(
        { limit: 20 },
        { getNextPageParam: (page) => page.nextCursor ?? undefined },
      ),
    );
  if (isPending) return <CardsSkeleton label="Loading courses" />;
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  const courses = data.pages.flatMap((page) => page.items);
  if (courses.length === 0) {
    return <EmptyState title="No courses yet" hint="Come back soon: the first one is being written." />;
  }
  return (
    <>
      <ul className={styles.cards}>
        {courses.map((course) => (
          <CourseCard key={course.courseId} course={course} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          More courses
        </Button>
      ) : null}
    </>
  );
}

/** Every course one can take. */
export function CatalogueView() {
  return (
    <>
      <h1 className={styles.title}>Courses</h1>
      <p className={styles.lead}>
        Taught with cases and numbers, at your pace. Preview lessons are open to everyone, without an account.
      </p>
      <Courses />
    </>
  );
}
