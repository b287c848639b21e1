'use client';

import type { Question } from '@atrium/academy/schemas';
import { Banner, FieldError } from '@atrium/ui';
import { problemOf } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { AskedFields } from './asked-fields.tsx';
import { CaseFields } from './case-fields.tsx';
import styles from './editor.module.css';
import { FilingFields } from './filing-fields.tsx';
import type { Draft } from './kept-draft.ts';
import { type FieldsProps, KindFields } from './kind-fields.tsx';
import type { Problems } from './problems.ts';
import { QuestionPreview } from './question-preview.tsx';
import { FeedbackField } from './rich-field.tsx';
import { useQuestionDraft } from './use-question-draft.ts';
import { useSave } from './use-save.ts';

type QuestionEditorProps = {
  readonly questionId: string | null;
  readonly opened: Draft;
  readonly readOnly: boolean;
};

function Fields(props: FieldsProps<Question>) {
  const { value, ...rest } = props;
  return (
    <>
      <AskedFields {...props} />
      {value.kind === 'case' ? (
        <CaseFields {...rest} value={value} />
      ) : (
        <KindFields {...rest} value={value} />
      )}
      <FeedbackField
        label="Explanation"
        description="Shown with the result, whatever was answered."
        value={value.generalFeedback}
        onChange={(generalFeedback) => rest.onChange({ ...value, generalFeedback })}
        minRows={2}
        readOnly={rest.readOnly}
      />
    </>
  );
}

function Missing({ problems }: { readonly problems: Problems }) {
  const atFields = problems.byPath.size;
  return (
    <Banner tone="danger" title="Not saved yet">
      <ul className={styles.faults}>
        {problems.whole.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
        {atFields > 0 ? (
          <li>
            {atFields === 1 ? 'One field says what it needs.' : `${atFields} fields say what they need.`}
          </li>
        ) : null}
      </ul>
    </Banner>
  );
}

/** A question being written beside what a learner gets of it. */
export function QuestionEditor({ questionId, opened, readOnly }: QuestionEditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const editor = useQuestionDraft(questionId, opened);
  const { draft, problems, changed } = editor;
  const saving = useSave(questionId, editor.saved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (saving.busy || readOnly) return;
    if (problems.sound) saving.save(draft, problems.sound);
    else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  return (
    <div className={styles.page}>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate aria-label="Question">
        {editor.restored ? (
          <Banner
            tone="info"
            title="Your unsaved changes are back"
            action={
              <Button size="xs" variant="default" onClick={editor.discard}>
                Discard them
              </Button>
            }
          >
            You left this question before saving it.
          </Banner>
        ) : null}
        <Fields
          value={draft.question}
          onChange={(question) => editor.set({ question })}
          errorAt={(path) => (tried ? problems.byPath.get(path) : undefined)}
          readOnly={readOnly}
        />
        <FilingFields
          draft={draft}
          onChange={editor.set}
          errorAt={(path) => (tried ? problems.byPath.get(path) : undefined)}
          readOnly={readOnly}
        />
        {tried && !problems.sound ? <Missing problems={problems} /> : null}
        {saving.stale ? (
          <Banner
            tone="warn"
            title="Somebody else saved a newer version"
            action={
              <>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => {
                    editor.discard();
                    saving.takeTheirs();
                  }}
                >
                  Take theirs
                </Button>
                <Button
                  size="xs"
                  onClick={() => (problems.sound ? saving.saveOver(draft, problems.sound) : undefined)}
                >
                  Save mine over it
                </Button>
              </>
            }
          >
            Yours is kept on this page. Theirs stays under Versions, whatever you choose.
          </Banner>
        ) : saving.error ? (
          <FieldError>{problemOf(saving.error).message}</FieldError>
        ) : null}
        {readOnly ? null : (
          <div className={styles.actions}>
            <Button type="submit" loading={saving.busy} disabled={!changed && questionId !== null}>
              {questionId === null ? 'Add to the bank' : 'Save a new version'}
            </Button>
            {changed && questionId !== null ? (
              <Button variant="subtle" color="gray" onClick={editor.discard} disabled={saving.busy}>
                Discard changes
              </Button>
            ) : null}
            <span className={styles.hint} role="status">
              {changed ? 'Not saved yet; kept in this tab.' : questionId === null ? '' : 'Saved.'}
            </span>
          </div>
        )}
      </form>
      <div className={styles.aside}>
        <QuestionPreview question={draft.question} sound={problems.sound !== null} />
      </div>
    </div>
  );
}
