'use client';

import { ConfirmDialog, FormActions, FormStack } from '@atrium/ui';
import { problemOf } from '@atrium/web-client';
import { Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { MoveLook } from './moves.ts';

type DialogProps = {
  readonly look: MoveLook | null;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onMove: (comment: string) => void;
  readonly onClose: () => void;
};

const shortestComment = 3;

function CommentDialog({ look, busy, error, onMove, onClose }: DialogProps & { readonly look: MoveLook }) {
  const [comment, setComment] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (comment.trim().length >= shortestComment) onMove(comment.trim());
  };
  return (
    <Modal opened onClose={onClose} title={look.asks?.title} size={440}>
      <form onSubmit={submit}>
        <FormStack>
          <Textarea
            label="What should change"
            description={look.asks?.words}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
            error={error ? problemOf(error).message : null}
            autosize
            minRows={3}
            maxLength={500}
            data-autofocus
          />
          <FormActions
            submitLabel={look.label}
            busy={busy}
            disabled={comment.trim().length < shortestComment}
            onCancel={onClose}
          />
        </FormStack>
      </form>
    </Modal>
  );
}

/** Asks once more, or for a comment, before a move is made; a refusal is told where it was asked. */
export function MoveDialog(props: DialogProps) {
  const { look, busy, error, onMove, onClose } = props;
  if (!look?.asks) return null;
  if (look.asks.comment) return <CommentDialog {...props} look={look} />;
  return (
    <ConfirmDialog
      opened
      title={look.asks.title}
      confirmLabel={look.label}
      cancelLabel="Not now"
      tone={look.tone ?? 'accent'}
      busy={busy}
      error={error ? problemOf(error).message : null}
      onConfirm={() => onMove('')}
      onCancel={onClose}
    >
      {look.asks.words}
    </ConfirmDialog>
  );
}
