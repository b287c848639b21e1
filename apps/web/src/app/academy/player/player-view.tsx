'use client';

import { type Shortcut, useShortcuts } from '@atrium/ui';
import { Failure } from '@atrium/web-client';
import { Skeleton } from '@mantine/core';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { useMaybeMe } from '../../../api/session.tsx';
import { TutorPanel } from '../tutor/tutor-panel.tsx';
import { LessonView } from './lesson-view.tsx';
import { lessonPath, neighboursOf, type Outline, topicsNear } from './lessons.ts';
import { NewerVersion } from './newer-version.tsx';
import { OutlineNav } from './outline-nav.tsx';
import styles from './player.module.css';
import { PlayerBar } from './player-bar.tsx';
import { useOutline } from './use-outline.ts';

type PlayerViewProps = { readonly slug: string; readonly lessonKey: string };

function usePlayerShortcuts(outline: Outline | undefined, { slug, lessonKey }: PlayerViewProps) {
  const router = useRouter();
  const shortcuts = useMemo((): Shortcut[] => {
    if (!outline) return [];
    const { before, after } = neighboursOf(outline, lessonKey);
    const go = (key: string | undefined) => () => {
      if (key) router.push(lessonPath(slug, key) as Route);
    };
    return [
      { keys: 'n', label: 'Next lesson', group: 'Course', run: go(after?.key) },
      { keys: 'p', label: 'Lesson before', group: 'Course', run: go(before?.key) },
    ];
  }, [outline, slug, lessonKey, router]);
  useShortcuts(shortcuts);
}

/** The course beside its lesson, and the tutor beside both. */
export function PlayerView(props: PlayerViewProps) {
  const { slug, lessonKey } = props;
  const me = useMaybeMe();
  const { data: outline, error, refetch, refresh } = useOutline(slug);
  const [menuOpen, setMenuOpen] = useState(false);
  const [tutorOpen, setTutorOpen] = useState(false);
  usePlayerShortcuts(outline, props);
  if (error && !outline) {
    return (
      <div className={styles.alone}>
        <Failure error={error} onRetry={() => refetch()} />
      </div>
    );
  }
  return (
    <div className={styles.player} data-tutor={tutorOpen || undefined}>
      <PlayerBar
        slug={slug}
        outline={outline}
        menuOpen={menuOpen}
        onMenu={() => setMenuOpen(!menuOpen)}
        onTutor={me ? () => setTutorOpen(!tutorOpen) : null}
      />
      <div className={styles.outline} data-open={menuOpen || undefined}>
        {outline ? (
          <OutlineNav
            slug={slug}
            outline={outline}
            lessonKey={lessonKey}
            onChosen={() => setMenuOpen(false)}
          />
        ) : (
          <Skeleton height={320} aria-label="Loading the outline" />
        )}
      </div>
      <article className={styles.lesson}>
        {outline?.newerNumber && me ? <NewerVersion outline={outline} onMoved={refresh} /> : null}
        {outline ? (
          <LessonView
            key={lessonKey}
            slug={slug}
            outline={outline}
            lessonKey={lessonKey}
            onProgress={refresh}
          />
        ) : (
          <Skeleton height={480} aria-label="Loading the lesson" />
        )}
      </article>
      {outline && me && tutorOpen ? (
        <aside className={styles.tutor} aria-label="Course assistant">
          <TutorPanel
            slug={slug}
            courseId={outline.courseId}
            topics={topicsNear(outline, lessonKey)}
            onClose={() => setTutorOpen(false)}
          />
        </aside>
      ) : null}
    </div>
  );
}
