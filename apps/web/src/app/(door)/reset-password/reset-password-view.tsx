'use client';

import { FormActions, FormStack, PasswordField } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import { useFields } from '../../../forms/use-fields.ts';
import { useFocusError } from '../../../forms/use-focus-error.ts';
import { DeadLink } from '../dead-link.tsx';
import { Door, DoorLink } from '../door.tsx';
import { GoOn } from '../go-on.tsx';
import { useLinkToken } from '../link-token.ts';

function Chosen() {
  return (
    <Door
      title="Your password was changed"
      description="Every device was signed out. Sign in with the new password; a second factor is still asked for."
    >
      <GoOn href="/sign-in" label="Sign in" />
    </Door>
  );
}

/** Chooses a new password by a mailed link. */
export function ResetPasswordView() {
  const trpc = useTRPC();
  const { known, token } = useLinkToken();
  const { values, field, form, alive } = useFields({ password: '' });
  const reset = useMutation(trpc.identity.resetPassword.mutationOptions());
  useFocusError(form, reset.error);
  if (reset.isSuccess) return <Chosen />;
  const problem = reset.error ? problemOf(reset.error) : null;
  if (problem?.code === 'GONE' || problem?.fields.token || (known && !token)) {
    return (
      <DeadLink
        title="This link does not work"
        error={reset.error}
        footer={
          <>
            Remembered it? <DoorLink href="/sign-in">Sign in</DoorLink>
          </>
        }
      >
        <GoOn href="/forgot-password" label="Send me a new link" />
      </DeadLink>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (token && !reset.isPending) reset.mutate({ token, ...values });
  };
  return (
    <Door title="Choose a new password" description="It ends every sign-in of your account.">
      <form ref={form} method="post" onSubmit={submit} noValidate aria-label="Password reset">
        <FormStack>
          <ProblemNote error={reset.error} fields={['password']} />
          <PasswordField
            label="New password"
            {...field('password')}
            purpose="new"
            error={problem?.fields.password}
            autoFocus
          />
          <FormActions
            submitLabel="Change password"
            width="full"
            busy={reset.isPending}
            disabled={!alive || !token}
          />
        </FormStack>
      </form>
    </Door>
  );
}
