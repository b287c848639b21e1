'use client';

import { EmptyState, UiLink } from '@atrium/ui';
import { IconArrowLeft } from '@tabler/icons-react';
import { useSearchParams } from 'next/navigation';
import { useMay } from '../../../api/session.tsx';
import styles from './content.module.css';
import { CourseFrame } from './course-frame.tsx';
import { LessonEditorView } from './lesson/lesson-editor.tsx';
import { OutlinePanel } from './outline/outline-panel.tsx';
import { coursePath } from './paths.ts';

/** The outline, and beside it the lesson under the hands. On a phone one after the other. */
export function ContentView({ courseId }: { readonly courseId: string }) {
  const readOnly = !useMay()('academy.course.write');
  const lessonKey = useSearchParams().get('lesson');
  return (
    <CourseFrame courseId={courseId}>
      {(course) => (
        <div className={styles.split} data-lesson={lessonKey ? true : undefined}>
          <div className={styles.outline}>
            <OutlinePanel course={course} lessonKey={lessonKey} readOnly={readOnly} />
          </div>
          <div className={styles.lesson}>
            {lessonKey ? (
              <>
                <UiLink href={coursePath(courseId)} className={styles.back}>
                  <IconArrowLeft size={16} aria-hidden /> Outline
                </UiLink>
                <LessonEditorView
                  key={lessonKey}
                  courseId={courseId}
                  lessonKey={lessonKey}
                  readOnly={readOnly}
                />
              </>
            ) : (
              <EmptyState
                title="Choose a lesson"
                hint="Or add one to a module. What you write is saved in the draft; learners see it when you publish."
              />
            )}
          </div>
        </div>
      )}
    </CourseFrame>
  );
}
