'use client';

import { UiLink } from '@atrium/ui';
import { Draggable } from '@hello-pangea/dnd';
import { ActionIcon, Menu, VisuallyHidden } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconDotsVertical,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react';
import { lessonPath } from '../paths.ts';
import type { OutlineLesson } from '../use-course.ts';
import type { RowProps } from './module-row.tsx';
import { moveLesson, stepOf } from './order.ts';
import styles from './outline.module.css';

type LessonRowProps = RowProps & { readonly lesson: OutlineLesson; readonly place: number };

function LessonMenu({ course, module, lesson, place, actions }: LessonRowProps) {
  const { modules } = course.outline;
  const from = { moduleKey: module.key, index: place };
  const step = (by: -1 | 1) => {
    const to = stepOf(modules, from, by);
    return to ? () => actions.arrange(moveLesson(modules, from, to)) : null;
  };
  const [up, down] = [step(-1), step(1)];
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={`More for lesson ${lesson.title}`} variant="subtle" color="gray" size="sm">
          <IconDotsVertical size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp size={15} />} disabled={!up} onClick={() => up?.()}>
          Move up
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={15} />} disabled={!down} onClick={() => down?.()}>
          Move down
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={15} />}
          onClick={() => actions.remove({ lessonKey: lesson.key })}
        >
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function LessonRow(props: LessonRowProps) {
  const { course, lesson, place, current, readOnly } = props;
  return (
    <Draggable draggableId={lesson.key} index={place} isDragDisabled={readOnly}>
      {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
        <li
          ref={innerRef}
          {...draggableProps}
          className={styles.lesson}
          data-current={lesson.key === current || undefined}
          data-dragging={isDragging || undefined}
        >
          {readOnly ? null : (
            <span {...dragHandleProps} className={styles.grip}>
              <VisuallyHidden>Move lesson {lesson.title}</VisuallyHidden>
              <IconGripVertical size={14} aria-hidden />
            </span>
          )}
          <UiLink
            href={lessonPath(course.courseId, lesson.key)}
            className={styles.lessonLink}
            aria-current={lesson.key === current ? 'page' : undefined}
          >
            <span>{lesson.title}</span>
            <small>
              {lesson.minutes} min
              {lesson.preview ? ' · preview' : ''}
              {lesson.required ? '' : ' · optional'}
              {lesson.blockCount === 0 ? ' · empty' : ''}
            </small>
          </UiLink>
          {readOnly ? null : <LessonMenu {...props} />}
        </li>
      )}
    </Draggable>
  );
}
