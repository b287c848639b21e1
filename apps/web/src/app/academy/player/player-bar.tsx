'use client';

import { UiLink } from '@atrium/ui';
import { Button, Progress } from '@mantine/core';
import { IconListDetails, IconMessageCircle } from '@tabler/icons-react';
import type { Outline } from './lessons.ts';
import styles from './player.module.css';

type PlayerBarProps = {
  readonly slug: string;
  readonly outline: Outline | undefined;
  readonly menuOpen: boolean;
  readonly onMenu: () => void;
  /** null: visitors have no assistant. */
  readonly onTutor: (() => void) | null;
};

/** Which course, how far, and the two panels at its sides. */
export function PlayerBar({ slug, outline, menuOpen, onMenu, onTutor }: PlayerBarProps) {
  const percent = outline?.requiredLessons
    ? Math.floor((outline.completedLessons / outline.requiredLessons) * 100)
    : 0;
  return (
    <div className={styles.bar}>
      <Button
        className={styles.menu}
        size="xs"
        variant="default"
        leftSection={<IconListDetails size={16} />}
        onClick={onMenu}
        aria-expanded={menuOpen}
      >
        Lessons
      </Button>
      <UiLink href={`/academy/courses/${slug}`} className={styles.course} title="About the course">
        {outline?.title ?? ' '}
      </UiLink>
      {outline?.enrolment ? (
        <UiLink
          href={`/academy/courses/${slug}/progress`}
          className={styles.progress}
          aria-label={`Your progress: ${outline.completedLessons} of ${outline.requiredLessons} lessons completed`}
        >
          <Progress value={percent} size="sm" w={96} aria-hidden />
          <span className="at-figures">
            {outline.completedLessons} of {outline.requiredLessons}
          </span>
        </UiLink>
      ) : null}
      {onTutor ? (
        <Button size="xs" variant="light" leftSection={<IconMessageCircle size={16} />} onClick={onTutor}>
          Ask
        </Button>
      ) : null}
    </div>
  );
}
