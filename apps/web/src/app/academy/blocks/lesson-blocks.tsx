'use client';

import type { LearnerBlock } from '@atrium/academy/schemas';
import type { Outputs } from '@atrium/api/types';
import { Markdown } from '@atrium/ui';
import { useApiUrl, useTRPC } from '@atrium/web-client';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';
import { useMaybeMe } from '../../../api/session.tsx';
import { mediaUrl } from '../media-url.ts';
import { QuizBlock } from '../quiz/quiz-block.tsx';
import { CaseBlock } from '../tutor/case-block.tsx';
import styles from './blocks.module.css';
import { type Reporter, useReporter } from './use-reporter.ts';
import { useSeen } from './use-seen.ts';
import { VideoBlock } from './video-block.tsx';

const ChartBlock = dynamic(() => import('./chart-block.tsx'), {
  ssr: false,
  loading: () => <Skeleton height={280} aria-label="Drawing the chart" />,
});

type Lesson = Extract<Outputs['academy']['lesson']['get'], { open: true }>;
type BlockState = Outputs['academy']['progress']['lesson']['blocks'][number];

type LessonBlocksProps = {
  readonly courseId: string;
  readonly lesson: Lesson;
  readonly onProgress: () => void;
};

/** The block named in the address is shown and, for a moment, marked: a citation leads to it. */
function useCited(): string | null {
  const [cited, setCited] = useState<string | null>(null);
  useEffect(() => {
    const look = () => {
      const key = window.location.hash.slice(1);
      setCited(key || null);
      if (key) document.getElementById(key)?.scrollIntoView({ block: 'start' });
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return cited;
}

/** The lesson itself. What is seen and watched is reported for who is signed in. */
export function LessonBlocks({ courseId, lesson, onProgress }: LessonBlocksProps) {
  const trpc = useTRPC();
  const me = useMaybeMe();
  const place = { courseId, lessonKey: lesson.key };
  const progress = useQuery(trpc.academy.progress.lesson.queryOptions(place, { enabled: me !== null }));
  const reporter = useReporter(place, me !== null, onProgress);
  const cited = useCited();
  const states = new Map(progress.data?.blocks.map((state) => [state.blockKey, state]));
  return (
    <div className={styles.blocks}>
      {lesson.blocks.map((block) => (
        <PlacedBlock
          key={block.key}
          block={block}
          place={place}
          state={states.get(block.key) ?? null}
          known={me === null || !progress.isPending}
          cited={cited === block.key}
          reporter={reporter}
          onProgress={onProgress}
        />
      ))}
    </div>
  );
}

type PlacedBlockProps = {
  readonly block: LearnerBlock;
  readonly place: { readonly courseId: string; readonly lessonKey: string };
  readonly state: BlockState | null;
  /** Whether `state` has been asked for: a video begins where it was left. */
  readonly known: boolean;
  readonly cited: boolean;
  readonly reporter: Reporter;
  readonly onProgress: () => void;
};

function PlacedBlock(props: PlacedBlockProps) {
  const { block, state, known, cited, reporter } = props;
  const element = useRef<HTMLDivElement>(null);
  useSeen(element, known && !state?.viewed, () => reporter.viewed(block.key));
  return (
    <div ref={element} id={block.key} className={cited ? styles.cited : undefined}>
      <BlockBody {...props} />
    </div>
  );
}

function BlockBody({ block: { key, content }, place, state, known, reporter, onProgress }: PlacedBlockProps) {
  const api = useApiUrl();
  const url = (part: 'file' | 'captions') => mediaUrl(api, place.courseId, { blockKey: key, part });
  switch (content.kind) {
    case 'text':
      return <Markdown>{content.markdown}</Markdown>;
    case 'image':
      return (
        <figure className={styles.image}>
          <img src={url('file')} alt={content.alt} loading="lazy" crossOrigin="use-credentials" />
          <figcaption>
            {content.caption}
            {content.credit ? <p className={styles.credit}>{content.credit}</p> : null}
          </figcaption>
        </figure>
      );
    case 'video':
      return known ? (
        <VideoBlock
          content={content}
          source={url('file')}
          captions={content.hasCaptions ? url('captions') : null}
          resumeAt={state?.positionSeconds ?? null}
          onWatched={(intervals, position) => reporter.watched(key, intervals, position)}
        />
      ) : (
        <Skeleton height={360} aria-label="Loading the video" />
      );
    case 'chart':
      return <ChartBlock content={content} />;
    case 'case':
      return (
        <CaseBlock courseId={place.courseId} blockKey={key} content={content} onCommitted={onProgress} />
      );
    default:
      return <QuizBlock {...place} blockKey={key} content={content} onGraded={onProgress} />;
  }
}
