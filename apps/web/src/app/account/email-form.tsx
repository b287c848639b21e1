'use client';

import { Banner, FormActions, FormStack, StatusBadge } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useMe } from '../../api/session.tsx';
import { ProblemNote } from '../../forms/problem-note.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useFields } from '../../forms/use-fields.ts';
import { useFocusError } from '../../forms/use-focus-error.ts';
import styles from './account.module.css';

const proved = { tone: 'success', icon: 'check', label: 'Confirmed' } as const;
const unproved = { tone: 'warn', icon: 'waiting', label: 'Not confirmed' } as const;

function Present({ onChange }: { readonly onChange: () => void }) {
  const { user } = useMe();
  return (
    <div className={styles.line}>
      <div className={styles.lineText}>
        <span className={styles.address}>{user.email}</span>
        <StatusBadge {...(user.emailVerified ? proved : unproved)} />
      </div>
      <Button variant="default" onClick={onChange}>
        Change
      </Button>
    </div>
  );
}

/** The present address, and a change of it: nothing changes before the new address is confirmed. */
export function EmailForm() {
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { values, field, form, set } = useFields({ email: '' });
  const request = useMutation(
    trpc.identity.profile.requestEmailChange.mutationOptions({
      onSuccess: (_, { email }) => {
        setSentTo(email);
        setOpen(false);
        set('email', '');
      },
    }),
  );
  useFocusError(form, request.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!request.isPending) request.mutate(values);
  };
  if (!open) {
    return (
      <div className={styles.stack}>
        <Present onChange={() => setOpen(true)} />
        {sentTo ? (
          <Banner tone="success" onDismiss={() => setSentTo(null)}>
            We sent <strong>{sentTo}</strong> a link. Your address changes when you open it within an hour.
          </Banner>
        ) : null}
      </div>
    );
  }
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label="Change e-mail">
      <FormStack>
        <ProblemNote error={request.error} fields={['email']} />
        <TextField
          label="New e-mail"
          type="email"
          autoComplete="email"
          hint="It gets a link to confirm. Until then nothing changes."
          {...field('email')}
          error={request.error ? problemOf(request.error).fields.email : null}
          autoFocus
        />
        <FormActions
          submitLabel="Send the link"
          busy={request.isPending}
          onCancel={() => {
            request.reset();
            setOpen(false);
          }}
        />
      </FormStack>
    </form>
  );
}
