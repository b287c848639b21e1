'use client';

import { FormActions, FormStack, OptionalLabel } from '@atrium/ui';
import { problemOf } from '@atrium/web-client';
import { Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';

type TitleDialogProps = {
  readonly opened: boolean;
  readonly title: string;
  readonly submitLabel: string;
  /** Given: a summary is asked for too. */
  readonly initial?: { readonly title: string; readonly summary: string };
  readonly onClose: () => void;
  readonly onSubmit: (part: { title: string; summary: string }) => Promise<unknown>;
};

function TitleForm({ submitLabel, initial, onClose, onSubmit }: TitleDialogProps) {
  const [title, setTitle] = useState(initial?.title ?? '');
  const [summary, setSummary] = useState(initial?.summary ?? '');
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '' || state.busy) return;
    setState({ busy: true, error: null });
    onSubmit({ title: title.trim(), summary: summary.trim() }).then(onClose, (error: unknown) =>
      setState({ busy: false, error }),
    );
  };
  return (
    <form onSubmit={submit}>
      <FormStack>
        <TextInput
          label="Title"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={state.error ? problemOf(state.error).message : null}
          maxLength={160}
          data-autofocus
        />
        {initial ? (
          <Textarea
            label={<OptionalLabel>Summary</OptionalLabel>}
            value={summary}
            onChange={(event) => setSummary(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={1000}
          />
        ) : null}
        <FormActions
          submitLabel={submitLabel}
          busy={state.busy}
          disabled={title.trim() === ''}
          onCancel={onClose}
        />
      </FormStack>
    </form>
  );
}

/** Asks for a name, where one thing is made or renamed. */
export function TitleDialog(props: TitleDialogProps) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} size={440}>
      <TitleForm {...props} />
    </Modal>
  );
}
