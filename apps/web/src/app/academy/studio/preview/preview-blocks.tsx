'use client';

import type { LearnerBlock } from '@atrium/academy/schemas';
import { Markdown } from '@atrium/ui';
import { useApiUrl } from '@atrium/web-client';
import { Skeleton } from '@mantine/core';
import dynamic from 'next/dynamic';
import blockStyles from '../../blocks/blocks.module.css';
import { VideoBlock } from '../../blocks/video-block.tsx';
import { mediaUrl } from '../../media-url.ts';
import styles from './preview.module.css';

const ChartBlock = dynamic(() => import('../../blocks/chart-block.tsx'), {
  ssr: false,
  loading: () => <Skeleton height={280} aria-label="Drawing the chart" />,
});

type PreviewBlocksProps = { readonly courseId: string; readonly blocks: readonly LearnerBlock[] };

/** A lesson as it will look. Cases and quizzes say what they hold: they are answered by learners only. */
export function PreviewBlocks({ courseId, blocks }: PreviewBlocksProps) {
  return (
    <div className={blockStyles.blocks}>
      {blocks.map((block) => (
        <PreviewBlock key={block.key} courseId={courseId} block={block} />
      ))}
    </div>
  );
}

function PreviewBlock({ courseId, block: { key, content } }: { courseId: string; block: LearnerBlock }) {
  const api = useApiUrl();
  const url = (part: 'file' | 'captions') => mediaUrl(api, courseId, { blockKey: key, part });
  switch (content.kind) {
    case 'text':
      return <Markdown>{content.markdown}</Markdown>;
    case 'image':
      return (
        <figure className={blockStyles.image}>
          <img src={url('file')} alt={content.alt} loading="lazy" crossOrigin="use-credentials" />
          <figcaption>
            {content.caption}
            {content.credit ? <p className={blockStyles.credit}>{content.credit}</p> : null}
          </figcaption>
        </figure>
      );
    case 'video':
      return (
        <VideoBlock
          content={content}
          source={url('file')}
          captions={content.hasCaptions ? url('captions') : null}
          resumeAt={null}
          onWatched={() => undefined}
        />
      );
    case 'chart':
      return <ChartBlock content={content} />;
    case 'case':
      return (
        <section className={styles.card} aria-label={content.title}>
          <h3>{content.title}</h3>
          <Markdown>{content.vignette}</Markdown>
          <p>
            <strong>{content.prompt}</strong>
          </p>
          <p className={styles.note}>
            The learner answers first; then come {content.hintCount} hints and the model answer.
          </p>
        </section>
      );
    default:
      return (
        <section className={styles.card} aria-label={content.title}>
          <h3>{content.title}</h3>
          {content.intro ? <Markdown>{content.intro}</Markdown> : null}
          <p className={styles.note}>
            {content.questionCount} {content.questionCount === 1 ? 'question' : 'questions'}, passed with{' '}
            {content.settings.passPercent} %.
          </p>
        </section>
      );
  }
}
