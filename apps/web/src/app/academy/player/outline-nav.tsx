'use client';

import { UiLink } from '@atrium/ui';
import { IconCircle, IconCircleCheckFilled, IconCircleHalf2, IconLock } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { lengthOf } from '../length.ts';
import { LessonSearch } from './lesson-search.tsx';
import { lessonPath, type Outline, type OutlineLesson } from './lessons.ts';
import styles from './player.module.css';

const marks: Readonly<Record<OutlineLesson['state'], { icon: typeof IconCircle; words: string }>> = {
  locked: { icon: IconLock, words: 'locked' },
  available: { icon: IconCircle, words: 'not begun' },
  in_progress: { icon: IconCircleHalf2, words: 'begun' },
  completed: { icon: IconCircleCheckFilled, words: 'completed' },
};

type OutlineNavProps = {
  readonly slug: string;
  readonly outline: Outline;
  readonly lessonKey: string;
  readonly onChosen: () => void;
};

/** Every lesson in order, with what was done of it. */
export function OutlineNav({ slug, outline, lessonKey, onChosen }: OutlineNavProps) {
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <>
      <LessonSearch slug={slug} courseId={outline.courseId} onChosen={onChosen} />
      <nav aria-label="Lessons">
        {outline.modules.map((module, index) => (
          <section key={module.key} className={styles.module} aria-label={module.title}>
            <h2>
              <span className="at-figures">{index + 1}</span> {module.title}
            </h2>
            <ol>
              {module.lessons.map((lesson) => {
                const { icon: Icon, words } = marks[lesson.state];
                const current = lesson.key === lessonKey;
                return (
                  <li key={lesson.key} ref={current ? here : undefined}>
                    <UiLink
                      href={lessonPath(slug, lesson.key)}
                      className={styles.item}
                      aria-current={current ? 'page' : undefined}
                      onClick={onChosen}
                    >
                      <Icon size={16} className={styles.mark} data-state={lesson.state} aria-hidden />
                      <span className={styles.itemTitle}>{lesson.title}</span>
                      <span className="at-sr-only">, {words}</span>
                      <span className={`${styles.minutes} at-figures`}>{lengthOf(lesson.minutes)}</span>
                    </UiLink>
                  </li>
                );
              })}
            </ol>
          </section>
        ))}
      </nav>
    </>
  );
}
