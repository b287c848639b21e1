'use client';

import { Banner, FormActions, FormStack, PasswordField } from '@atrium/ui';
import { problemOf, useEnter, useTRPC } from '@atrium/web-client';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { useFields } from '../../../forms/use-fields.ts';
import { useFocusError } from '../../../forms/use-focus-error.ts';
import { DoorLink } from '../door.tsx';

type PasswordStepProps = {
  readonly next: string;
  readonly email: string;
  readonly note: ReactNode;
  readonly onSecondFactor: (pendingToken: string, email: string) => void;
};

export function PasswordStep({ next, email, note, onSecondFactor }: PasswordStepProps) {
  const trpc = useTRPC();
  const { values, field, form, alive } = useFields({ email, password: '' });
  const { enter, entering, refused } = useEnter(next);
  const signIn = useMutation(
    trpc.identity.signIn.mutationOptions({
      onSuccess: (answer) =>
        answer.next === 'ticket' ? enter(answer.ticket) : onSecondFactor(answer.pendingToken, values.email),
    }),
  );
  const { fields } = problemOf(signIn.error);
  useFocusError(form, signIn.error);
  const busy = signIn.isPending || entering;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) signIn.mutate(values);
  };
  const quiet = !signIn.error && !refused && !busy;
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate aria-label="Sign in">
      <FormStack>
        {quiet ? note : null}
        <ProblemNote error={signIn.error} fields={['email', 'password']} />
        {refused ? <Banner tone="danger">{refused}</Banner> : null}
        <TextField
          label="E-mail"
          type="email"
          autoComplete="username"
          {...field('email')}
          error={signIn.error ? fields.email : null}
          autoFocus={!email}
        />
        <PasswordField
          {...field('password')}
          error={signIn.error ? fields.password : null}
          labelEnd={<DoorLink href="/forgot-password">Forgot password?</DoorLink>}
          autoFocus={Boolean(email)}
        />
        <FormActions submitLabel="Sign in" width="full" busy={busy} disabled={!alive} />
      </FormStack>
    </form>
  );
}
