'use client';

import { Banner, Markdown, PageSkeleton, UiLink } from '@atrium/ui';
import { Failure, useApiUrl, useTRPC } from '@atrium/web-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useKeepFresh } from '../../../../../api/live.tsx';
import { lengthOf } from '../../../length.ts';
import { mediaUrl } from '../../../media-url.ts';
import { BuyCard } from './buy-card.tsx';
import type { SalesPage } from './read-sales-page.ts';
import styles from './sales.module.css';

/** What one would learn, what is in it, what it costs, and what is open already. */
export function SalesView({ slug, known }: { readonly slug: string; readonly known?: SalesPage }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.academy.catalogue.course.queryOptions({ course: slug }, known ? { initialData: known } : {}),
  );
  useKeepFresh(['billing.entitlement.changed'], trpc.academy.catalogue.course.queryKey({ course: slug }));
  if (!data) {
    return error ? (
      <Failure error={error} onRetry={() => refetch()} />
    ) : (
      <PageSkeleton label="Opening the course" />
    );
  }
  return <Sales course={data} />;
}

/** A look at the page is counted by day, without whose it was. */
function useLook(courseId: string) {
  const trpc = useTRPC();
  const { mutate: count } = useMutation(trpc.academy.catalogue.count.mutationOptions());
  useEffect(() => count({ courseId, step: 'sales_page' }), [courseId, count]);
}

function Sales({ course }: { readonly course: SalesPage }) {
  const api = useApiUrl();
  useLook(course.courseId);
  return (
    <div className={styles.layout}>
      <header className={styles.head}>
        <p className={styles.kicker}>{course.school}</p>
        <h1>{course.title}</h1>
        <p className={styles.subtitle}>{course.subtitle}</p>
        {course.instructor ? <p className="at-muted">Taught by {course.instructor}</p> : null}
      </header>
      <aside className={styles.aside} aria-label="Get the course">
        {course.hasCover ? (
          <img className={styles.cover} src={mediaUrl(api, course.courseId, 'cover')} alt="" />
        ) : null}
        <BuyCard course={course} />
      </aside>
      <div className={styles.body}>
        {course.archived ? (
          <Banner title="This course is no longer sold.">It stays open to you as you bought it.</Banner>
        ) : null}
        {course.outcomes.length > 0 ? (
          <section aria-label="What you will be able to do" className={styles.outcomes}>
            <h2>What you will be able to do</h2>
            <ul>
              {course.outcomes.map((outcome) => (
                <li key={outcome}>{outcome}</li>
              ))}
            </ul>
          </section>
        ) : null}
        <section aria-label="About the course">
          <Markdown>{course.description}</Markdown>
        </section>
        {course.audience ? (
          <section aria-label="For whom">
            <h2>For whom</h2>
            <p>{course.audience}</p>
          </section>
        ) : null}
        <Outline course={course} />
      </div>
    </div>
  );
}

function Outline({ course }: { readonly course: SalesPage }) {
  return (
    <section aria-label="What is in it">
      <h2>What is in it</h2>
      <p className="at-muted">
        {course.modules.length} modules, {course.lessons} lessons, about {lengthOf(course.minutes)} with cases
        and quizzes.
      </p>
      <ol className={styles.modules}>
        {course.modules.map((module, index) => (
          <li key={module.key}>
            <details open={index === 0}>
              <summary>
                <span className={`${styles.number} at-figures`}>{index + 1}</span>
                <span className={styles.moduleTitle}>{module.title}</span>
                <span className="at-muted at-figures">
                  {lengthOf(module.lessons.reduce((sum, { minutes }) => sum + minutes, 0))}
                </span>
              </summary>
              {module.summary ? <p className={styles.moduleSummary}>{module.summary}</p> : null}
              <ul className={styles.lessons}>
                {module.lessons.map((lesson) => (
                  <OutlineLesson key={lesson.key} course={course} lesson={lesson} />
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Lesson = SalesPage['modules'][number]['lessons'][number];

function OutlineLesson({ course, lesson }: { readonly course: SalesPage; readonly lesson: Lesson }) {
  const open = course.access === 'full' || lesson.preview;
  return (
    <li>
      {open ? (
        <UiLink href={`/academy/courses/${course.slug}/lessons/${lesson.key}`} className="at-link">
          {lesson.title}
        </UiLink>
      ) : (
        <span>{lesson.title}</span>
      )}
      {lesson.preview && course.access !== 'full' ? <span className={styles.free}>Free to read</span> : null}
      <span className={`${styles.minutes} at-figures`}>{lengthOf(lesson.minutes)}</span>
    </li>
  );
}
