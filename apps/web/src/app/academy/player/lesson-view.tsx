'use client';

import type { Outputs } from '@atrium/api/types';
import { UiLink } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCircleCheckFilled } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMaybeMe } from '../../../api/session.tsx';
import { LessonBlocks } from '../blocks/lesson-blocks.tsx';
import { lengthOf } from '../length.ts';
import { lessonPath, neighboursOf, type Outline } from './lessons.ts';
import { LockedLesson } from './locked-lesson.tsx';
import styles from './player.module.css';

type Lesson = Extract<Outputs['academy']['lesson']['get'], { open: true }>;

type LessonViewProps = {
  readonly slug: string;
  readonly outline: Outline;
  readonly lessonKey: string;
  /** Something was completed: the outline and the bar are asked for again. */
  readonly onProgress: () => void;
};

/** Begins the course for a signed-in person, and keeps where they are; a visitor's look at a preview is only counted. */
function useArrival({ outline, lessonKey, onProgress }: LessonViewProps, lesson: Lesson | null) {
  const trpc = useTRPC();
  const me = useMaybeMe();
  const { mutate: start } = useMutation(trpc.academy.enrolment.start.mutationOptions());
  const { mutate: count } = useMutation(trpc.academy.catalogue.count.mutationOptions());
  const { courseId, enrolment, access } = outline;
  const arrived = lesson !== null;
  const signedIn = me !== null;
  const begun = enrolment !== null;
  useEffect(() => {
    if (!arrived) return;
    if (signedIn) start({ courseId, lessonKey }, { onSuccess: () => (begun ? undefined : onProgress()) });
    if (access === 'preview') count({ courseId, step: 'preview' });
  }, [arrived, signedIn, begun, access, courseId, lessonKey, start, count, onProgress]);
}

export function LessonView(props: LessonViewProps) {
  const { slug, outline, lessonKey } = props;
  const trpc = useTRPC();
  const { courseId } = outline;
  const { data, error, refetch } = useQuery(trpc.academy.lesson.get.queryOptions({ courseId, lessonKey }));
  useArrival(props, data?.open ? data : null);
  useEffect(() => {
    if (data) document.title = `${data.title} · Academy`;
  }, [data]);
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton height={480} aria-label="Loading the lesson" />;
  if (!data.open) return <LockedLesson slug={slug} lesson={data} />;
  return (
    <>
      <h1>{data.title}</h1>
      <p className={styles.lessonMeta}>
        <span>About {lengthOf(data.minutes)}</span>
        {data.required ? null : <span>Optional</span>}
        {data.preview && outline.access === 'preview' ? <span>Free to read</span> : null}
      </p>
      <LessonBlocks courseId={courseId} lesson={data} onProgress={props.onProgress} />
      <Sources lesson={data} />
      <Foot {...props} />
    </>
  );
}

function Sources({ lesson }: { readonly lesson: Lesson }) {
  if (lesson.figures.length === 0) return null;
  return (
    <section className={styles.sources} aria-label="Figures in this lesson">
      <h2>Figures in this lesson</h2>
      <ul>
        {lesson.figures.map((figure) => (
          <li key={figure.key}>
            {figure.label}, {figure.taxYear}: {figure.amount}.{' '}
            <a href={figure.sourceUrl} target="_blank" rel="noreferrer noopener" className="at-link">
              {figure.source}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Foot({ slug, outline, lessonKey }: LessonViewProps) {
  const { before, after } = neighboursOf(outline, lessonKey);
  const here = outline.modules.flatMap(({ lessons }) => lessons).find(({ key }) => key === lessonKey);
  return (
    <footer className={styles.foot}>
      {here?.state === 'completed' ? (
        <p className={styles.done} role="status">
          <IconCircleCheckFilled size={18} aria-hidden /> Lesson completed
        </p>
      ) : null}
      {before ? (
        <Button
          component={UiLink}
          href={lessonPath(slug, before.key)}
          variant="default"
          leftSection={<IconArrowLeft size={16} />}
        >
          {before.title}
        </Button>
      ) : (
        <span />
      )}
      {after ? (
        <Button
          component={UiLink}
          href={lessonPath(slug, after.key)}
          rightSection={<IconArrowRight size={16} />}
        >
          {after.title}
        </Button>
      ) : (
        <Button component={UiLink} href={`/academy/courses/${slug}/progress`}>
          See your progress
        </Button>
      )}
    </footer>
  );
}
