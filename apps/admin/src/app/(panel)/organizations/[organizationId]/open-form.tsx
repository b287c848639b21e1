'use client';

import { FormActions, FormStack, Section } from '@atrium/ui';
import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { shortestReason } from '../../../../parts/reason-dialog.tsx';

type OpenFormProps = { readonly name: string; readonly onOpen: (reason: string) => void };

/** Nothing inside is shown without a reason. */
export function OpenForm({ name, onOpen }: OpenFormProps) {
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (given.length >= shortestReason) onOpen(given);
  };
  return (
    <Section
      title="Open with a reason"
      description={`Members, activity and certificates of ${name}, to look at for an hour. Its owners read in their activity log who came, why, and what was looked at.`}
      variant="card"
    >
      <form onSubmit={submit}>
        <FormStack>
          <Textarea
            label="Reason"
            placeholder="Ticket 4711: the owner asks why a certificate was not taken"
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormActions submitLabel="Open" disabled={given.length < shortestReason} />
        </FormStack>
      </form>
    </Section>
  );
}
