'use client';

import { DragDropContext, Droppable, type DropResult } from '@hello-pangea/dnd';
import { Button, useMantineStyleNonce } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Course } from '../use-course.ts';
import { ModuleRow } from './module-row.tsx';
import { moveLesson, moveModule } from './order.ts';
import styles from './outline.module.css';
import { TitleDialog } from './title-dialog.tsx';
import { useOutline } from './use-outline.tsx';

type OutlinePanelProps = {
  readonly course: Course;
  readonly lessonKey: string | null;
  readonly readOnly: boolean;
};

/**
 * Modules and lessons in their order. They are dragged by mouse or finger, lifted with the space bar and moved with the
 * arrows, or moved one step from their menu.
 */
export function OutlinePanel({ course, lessonKey, readOnly }: OutlinePanelProps) {
  const actions = useOutline(course);
  const [adding, setAdding] = useState(false);
  const { modules } = course.outline;
  // It writes a style element, which the content policy lets through by this name only.
  const nonce = useMantineStyleNonce()?.();
  const drop = ({ type, source, destination }: DropResult) => {
    if (!destination) return;
    actions.arrange(
      type === 'module'
        ? moveModule(modules, source.index, destination.index)
        : moveLesson(
            modules,
            { moduleKey: source.droppableId, index: source.index },
            { moduleKey: destination.droppableId, index: destination.index },
          ),
    );
  };
  return (
    <nav className={styles.panel} aria-label="Outline">
      <DragDropContext onDragEnd={drop} {...(nonce ? { nonce } : {})}>
        <Droppable droppableId="modules" type="module">
          {({ innerRef, droppableProps, placeholder }) => (
            <div ref={innerRef} {...droppableProps} className={styles.modules}>
              {modules.map((module, index) => (
                <ModuleRow
                  key={module.key}
                  course={course}
                  module={module}
                  index={index}
                  current={lessonKey}
                  actions={actions}
                  readOnly={readOnly}
                />
              ))}
              {placeholder}
            </div>
          )}
        </Droppable>
      </DragDropContext>
      {modules.length === 0 ? (
        <p className={styles.empty}>A course begins with a module: a chapter that holds lessons.</p>
      ) : null}
      {readOnly ? null : (
        <Button
          variant={modules.length === 0 ? 'filled' : 'default'}
          leftSection={<IconPlus size={16} />}
          onClick={() => setAdding(true)}
          fullWidth
        >
          Add module
        </Button>
      )}
      <TitleDialog
        opened={adding}
        title="New module"
        submitLabel="Add module"
        onClose={() => setAdding(false)}
        onSubmit={({ title }) => actions.addModule(title)}
      />
    </nav>
  );
}
