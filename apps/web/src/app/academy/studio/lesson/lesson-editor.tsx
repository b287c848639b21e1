'use client';

import { Banner, FormSkeleton } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BlockList } from './block-list.tsx';
import styles from './lesson.module.css';
import { SaveState } from './save-state.tsx';
import { type LessonEditor, type Opened, useLessonEditor } from './use-lesson-editor.ts';

type LessonEditorProps = {
  readonly courseId: string;
  readonly lessonKey: string;
  readonly readOnly: boolean;
};

function Facts({ editor, readOnly }: { readonly editor: LessonEditor; readonly readOnly: boolean }) {
  const { draft, set } = editor;
  return (
    <div className={styles.facts}>
      <TextInput
        label="Title"
        size="md"
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        maxLength={160}
        readOnly={readOnly}
      />
      <Textarea
        label="Summary"
        value={draft.summary}
        onChange={(event) => set({ summary: event.currentTarget.value })}
        autosize
        minRows={1}
        maxLength={1000}
        readOnly={readOnly}
      />
      <div className={styles.flags}>
        <NumberInput
          label="Minutes"
          value={draft.minutes}
          onChange={(value) => (typeof value === 'number' ? set({ minutes: value }) : undefined)}
          min={1}
          max={600}
          allowDecimal={false}
          clampBehavior="strict"
          w={110}
          readOnly={readOnly}
        />
        <Checkbox
          label="Preview: open without buying"
          checked={draft.preview}
          onChange={(event) => set({ preview: event.currentTarget.checked })}
          disabled={readOnly}
        />
        <Checkbox
          label="Counts for completion"
          checked={draft.required}
          onChange={(event) => set({ required: event.currentTarget.checked })}
          disabled={readOnly}
        />
      </div>
    </div>
  );
}

function Conflict({ editor }: { readonly editor: LessonEditor }) {
  if (editor.saving !== 'stale') return null;
  return (
    <Banner
      tone="warn"
      title="Somebody else saved this lesson"
      action={
        <>
          <Button size="xs" variant="default" onClick={editor.takeTheirs}>
            Take theirs
          </Button>
          <Button size="xs" onClick={editor.keepMine}>
            Save mine over it
          </Button>
        </>
      }
    >
      Your text is kept on this page. If you take theirs, yours is one undo away.
    </Banner>
  );
}

function Editor({ courseId, opened, readOnly }: { courseId: string; opened: Opened; readOnly: boolean }) {
  const editor = useLessonEditor(courseId, opened);
  return (
    <article className={styles.editor} aria-label={`Lesson ${editor.draft.title}`}>
      <SaveState editor={editor} readOnly={readOnly} courseId={courseId} lessonKey={opened.key} />
      <Conflict editor={editor} />
      <Facts editor={editor} readOnly={readOnly} />
      <BlockList editor={editor} readOnly={readOnly} />
    </article>
  );
}

/** One lesson of the draft, loaded fresh and saved by itself. */
export function LessonEditorView({ courseId, lessonKey, readOnly }: LessonEditorProps) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.academy.lesson.edit.queryOptions(
      { courseId, lessonKey },
      {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 0,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    ),
  );
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  if (!data) return <FormSkeleton fields={5} />;
  return <Editor key={data.key} courseId={courseId} opened={data} readOnly={readOnly} />;
}
