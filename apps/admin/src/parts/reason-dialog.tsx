'use client';

import { FieldError } from '@atrium/ui';
import { Button, Modal, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';

type ReasonDialogProps = {
  readonly opened: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly tone?: 'accent' | 'danger';
  readonly busy: boolean;
  readonly error: string | null;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
};

export const shortestReason = 5;

/** Asks why, before an act on somebody's account; the reason goes into the audit log. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { opened, title, confirmLabel, tone = 'accent', busy, error, onCancel } = props;
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (given.length >= shortestReason && !busy) props.onConfirm(given);
  };
  return (
    <Modal opened={opened} onClose={onCancel} title={title} size={440} closeOnClickOutside={!busy}>
      <form onSubmit={submit} className="at-dialog">
        <div className="at-dialog-text">{props.children}</div>
        <Textarea
          label="Why"
          description="Kept in the audit log. No secrets."
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={error ? <FieldError>{error}</FieldError> : null}
          data-autofocus
        />
        <div className="at-actions at-dialog-actions">
          <Button variant="default" onClick={onCancel} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" color={tone} loading={busy} disabled={given.length < shortestReason}>
            {confirmLabel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
