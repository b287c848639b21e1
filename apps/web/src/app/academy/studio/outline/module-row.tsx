'use client';

import { Draggable, Droppable } from '@hello-pangea/dnd';
import { ActionIcon, Menu, VisuallyHidden } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconDotsVertical,
  IconGripVertical,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { lessonPath } from '../paths.ts';
import type { Course, OutlineModule } from '../use-course.ts';
import { LessonRow } from './lesson-row.tsx';
import { moveModule } from './order.ts';
import styles from './outline.module.css';
import { TitleDialog } from './title-dialog.tsx';
import type { OutlineActions } from './use-outline.tsx';

export type RowProps = {
  readonly course: Course;
  readonly module: OutlineModule;
  readonly index: number;
  readonly current: string | null;
  readonly actions: OutlineActions;
  readonly readOnly: boolean;
};

type ModuleMenuProps = Pick<RowProps, 'course' | 'module' | 'index' | 'actions'> & {
  readonly onAsk: (what: 'lesson' | 'name') => void;
};

function ModuleMenu({ course, module, index, actions, onAsk }: ModuleMenuProps) {
  const { modules } = course.outline;
  const step = (by: -1 | 1) => actions.arrange(moveModule(modules, index, index + by));
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={`More for module ${module.title}`} variant="subtle" color="gray" size="sm">
          <IconDotsVertical size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => onAsk('lesson')}>
          Add lesson
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => onAsk('name')}>
          Rename
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowUp size={15} />} disabled={index === 0} onClick={() => step(-1)}>
          Move up
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={15} />}
          disabled={index === modules.length - 1}
          onClick={() => step(1)}
        >
          Move down
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={15} />}
          onClick={() => actions.remove({ moduleKey: module.key })}
        >
          Remove with its lessons
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function ModuleRow(props: RowProps) {
  const { course, module, index, actions, readOnly } = props;
  const router = useRouter();
  const [asked, setAsked] = useState<'lesson' | 'name' | null>(null);
  const close = () => setAsked(null);
  const addLesson = async ({ title }: { title: string }) => {
    const { lessonKey } = await actions.addLesson(module.key, title);
    router.push(lessonPath(course.courseId, lessonKey) as Route);
  };
  return (
    <Draggable draggableId={module.key} index={index} isDragDisabled={readOnly}>
      {({ innerRef, draggableProps, dragHandleProps }) => (
        <section ref={innerRef} {...draggableProps} className={styles.module} aria-label={module.title}>
          <header className={styles.moduleHead}>
            {readOnly ? null : (
              <span {...dragHandleProps} className={styles.grip}>
                <VisuallyHidden>Move module {module.title}</VisuallyHidden>
                <IconGripVertical size={16} aria-hidden />
              </span>
            )}
            <h3 className={styles.moduleTitle}>
              {index + 1}. {module.title}
            </h3>
            {readOnly ? null : (
              <ModuleMenu course={course} module={module} index={index} actions={actions} onAsk={setAsked} />
            )}
          </header>
          <Lessons {...props} />
          {readOnly ? null : (
            <button type="button" className={styles.add} onClick={() => setAsked('lesson')}>
              <IconPlus size={14} aria-hidden /> Add lesson
            </button>
          )}
          <TitleDialog
            opened={asked === 'lesson'}
            title={`New lesson in “${module.title}”`}
            submitLabel="Add lesson"
            onClose={close}
            onSubmit={addLesson}
          />
          <TitleDialog
            opened={asked === 'name'}
            title="Rename module"
            submitLabel="Save"
            initial={module}
            onClose={close}
            onSubmit={(part) => actions.renameModule(module, part)}
          />
        </section>
      )}
    </Draggable>
  );
}

function Lessons(props: RowProps) {
  const { module } = props;
  return (
    <Droppable droppableId={module.key} type="lesson">
      {({ innerRef, droppableProps, placeholder }, { isDraggingOver }) => (
        <ol
          ref={innerRef}
          {...droppableProps}
          className={styles.lessons}
          data-over={isDraggingOver || undefined}
        >
          {module.lessons.map((lesson, place) => (
            <LessonRow key={lesson.key} {...props} lesson={lesson} place={place} />
          ))}
          {placeholder}
        </ol>
      )}
    </Droppable>
  );
}
