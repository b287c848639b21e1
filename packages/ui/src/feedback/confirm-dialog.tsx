'use client';

import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';

export type ConfirmDialogProps = {
  readonly opened: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  /** The verb, e.g. `Delete certificate`. */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly tone?: 'accent' | 'danger';
  /** Must be typed before the button works; for what cannot be undone. */
  readonly typedConfirmation?: string;
  readonly busy?: boolean;
  readonly error?: ReactNode;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Asks once more. Focus starts on the harmless button, or on the field to type into. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, confirmLabel, tone = 'accent', typedConfirmation, busy = false, onCancel } = props;
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (opened) setTyped('');
  }, [opened]);
  const allowed = !typedConfirmation || typed.trim() === typedConfirmation;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (allowed && !busy) props.onConfirm();
  };
  return (
    <Modal opened={opened} onClose={onCancel} title={title} size={440} closeOnClickOutside={!busy}>
      <form onSubmit={submit} className="at-dialog">
        {props.children ? <div className="at-dialog-text">{props.children}</div> : null}
        {typedConfirmation ? (
          <TextInput
            label={
              <>
                Type <code className="at-mono at-typed">{typedConfirmation}</code> to confirm
              </>
            }
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
          />
        ) : null}
        {props.error ? (
          <p className="at-field-error" role="alert">
            {props.error}
          </p>
        ) : null}
        <div className="at-actions at-dialog-actions">
          <Button
            variant="default"
            onClick={onCancel}
            disabled={busy}
            data-autofocus={typedConfirmation ? undefined : true}
          >
            {props.cancelLabel ?? 'Cancel'}
          </Button>
          <Button type="submit" color={tone} loading={busy} disabled={!allowed}>
            {confirmLabel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
