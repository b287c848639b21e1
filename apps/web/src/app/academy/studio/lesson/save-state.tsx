'use client';

import { UiLink } from '@atrium/ui';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCircleCheck,
  IconEye,
  IconLoader2,
} from '@tabler/icons-react';
import { previewPath } from '../paths.ts';
import styles from './lesson.module.css';
import type { Saving } from './use-autosave.ts';
import type { LessonEditor } from './use-lesson-editor.ts';

const words: Readonly<Record<Saving, string>> = {
  saved: 'Everything is saved',
  waiting: 'Saving soon …',
  saving: 'Saving …',
  failed: 'Not saved yet',
  stale: 'Not saved: changed elsewhere',
};

function StateIcon({ saving }: { readonly saving: Saving }) {
  if (saving === 'saved') return <IconCircleCheck size={16} aria-hidden />;
  if (saving === 'failed' || saving === 'stale') return <IconAlertTriangle size={16} aria-hidden />;
  return <IconLoader2 size={16} className={saving === 'saving' ? 'at-spin' : undefined} aria-hidden />;
}

type SaveStateProps = {
  readonly editor: LessonEditor;
  readonly readOnly: boolean;
  readonly courseId: string;
  readonly lessonKey: string;
};

/** Whether what is on the page is on the server, and the way back. Sticks to the top of the lesson. */
export function SaveState({ editor, readOnly, courseId, lessonKey }: SaveStateProps) {
  const { saving, problem, undo, redo } = editor;
  return (
    <div className={styles.bar}>
      {readOnly ? (
        <span className={styles.state}>You may read this; authors may change it.</span>
      ) : (
        <span className={styles.state} data-state={saving} role="status" title={problem ?? undefined}>
          <StateIcon saving={saving} />
          {words[saving]}
          {saving === 'failed' ? (
            <>
              <span>{problem}</span>
              <Button size="compact-xs" variant="default" onClick={editor.saveNow}>
                Try again
              </Button>
            </>
          ) : null}
        </span>
      )}
      <div className="at-actions">
        {readOnly ? null : (
          <>
            <Step label="Undo" step={undo} Icon={IconArrowBackUp} />
            <Step label="Redo" step={redo} Icon={IconArrowForwardUp} />
          </>
        )}
        <Button
          component={UiLink}
          href={previewPath(courseId, lessonKey, 'paid')}
          variant="default"
          size="xs"
          leftSection={<IconEye size={15} />}
        >
          Preview lesson
        </Button>
      </div>
    </div>
  );
}

type StepProps = {
  readonly label: string;
  readonly step: (() => void) | null;
  readonly Icon: typeof IconEye;
};

function Step({ label, step, Icon }: StepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size="md"
        aria-label={`${label} the last change of this lesson`}
        disabled={!step}
        onClick={() => step?.()}
      >
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
