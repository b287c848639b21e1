'use client';

import { FormActions, FormStack, PasswordField, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useMe } from '../../../api/session.tsx';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import { useFields } from '../../../forms/use-fields.ts';
import { useFocusError } from '../../../forms/use-focus-error.ts';

function ChangeForm({ onClose }: { readonly onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { user } = useMe();
  const { values, field, form } = useFields({ currentPassword: '', newPassword: '' });
  const change = useMutation(
    trpc.identity.profile.changePassword.mutationOptions({
      onSuccess: async () => {
        toast.success('Password changed', { message: 'Every other device was signed out.' });
        onClose();
        await queryClient.invalidateQueries(trpc.identity.sessions.list.queryFilter());
      },
    }),
  );
  const fields = change.error ? problemOf(change.error).fields : {};
  useFocusError(form, change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!change.isPending) change.mutate(values);
  };
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate aria-label="Change password">
      <FormStack>
        <ProblemNote error={change.error} fields={['currentPassword', 'newPassword']} />
        <input type="hidden" name="username" autoComplete="username" value={user.email} readOnly />
        <PasswordField
          label="Present password"
          {...field('currentPassword')}
          error={fields.currentPassword}
          autoFocus
        />
        <PasswordField
          label="New password"
          purpose="new"
          {...field('newPassword')}
          error={fields.newPassword}
        />
        <FormActions submitLabel="Change password" busy={change.isPending} onCancel={onClose} />
      </FormStack>
    </form>
  );
}

export function PasswordForm() {
  const [open, setOpen] = useState(false);
  if (open) return <ChangeForm onClose={() => setOpen(false)} />;
  return (
    <Button variant="default" onClick={() => setOpen(true)}>
      Change password
    </Button>
  );
}
