'use client';

import type { CorrectedValue } from '@atrium/labs/schemas';
import { FieldError, FormActions, FormStack, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Modal, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { DocumentDetail } from '../document-context.tsx';
import { type Draft, draftOf, statedValue } from './correction-draft.ts';
import { CorrectionField } from './correction-field.tsx';
import { spokenValue, type ValueAt } from './value-at.ts';

type FormProps = {
  readonly document: DocumentDetail;
  readonly path: string;
  readonly at: ValueAt;
  readonly onClose: () => void;
};

function useCorrect({ document, path, at, onClose }: FormProps) {
  const trpc = useTRPC();
  const correct = useMutation(
    trpc.labs.document.correct.mutationOptions({
      onSuccess: () => {
        toast.success(`${at.label} corrected`, {
          message: 'Texts written from the old value are drafts again.',
        });
        onClose();
      },
    }),
  );
  const { fields, message } = problemOf(correct.error);
  const said = correct.error ? { value: fields.value ?? fields['value.number'], reason: fields.reason } : {};
  return {
    busy: correct.isPending,
    words: { ...said, whole: correct.error && !said.value && !said.reason ? message : null },
    send: (value: CorrectedValue, reason: string) =>
      correct.mutate({ documentId: document.id, path, value, reason }),
  };
}

function CorrectForm(props: FormProps) {
  const { at, onClose } = props;
  const [draft, setDraft] = useState<Draft>(() => draftOf(at));
  const [reason, setReason] = useState('');
  const { busy, words, send } = useCorrect(props);
  const value = statedValue(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value && reason.trim().length >= 3) send(value, reason.trim());
  };
  return (
    <form onSubmit={submit}>
      <FormStack>
        <p className="at-muted">
          Read as <strong className="at-figures">{spokenValue(at)}</strong>
        </p>
        <CorrectionField at={at} draft={draft} onChange={setDraft} error={words.value ?? null} />
        <Textarea
          label="Reason"
          description="Kept with the value: what the certificate says, and where."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={words.reason ? <FieldError>{words.reason}</FieldError> : null}
          autosize
          minRows={2}
          maxLength={500}
        />
        {words.whole ? <FieldError>{words.whole}</FieldError> : null}
        <FormActions
          submitLabel="Save the correction"
          busy={busy}
          disabled={!value || reason.trim().length < 3}
          onCancel={onClose}
        />
      </FormStack>
    </form>
  );
}

type DialogProps = Omit<FormProps, 'path' | 'at'> & {
  readonly path: string | null;
  readonly at: ValueAt | null;
};

/** States a value anew. The old one, the person and the reason are kept. */
export function CorrectDialog({ document, path, at, onClose }: DialogProps) {
  return (
    <Modal
      opened={path !== null && at !== null}
      onClose={onClose}
      title={`Correct ${at?.label ?? ''}`}
      size={440}
    >
      {path && at ? (
        <CorrectForm key={path} document={document} path={path} at={at} onClose={onClose} />
      ) : null}
    </Modal>
  );
}
