'use client';

import { Banner, FieldError, FormActions, FormStack, PasswordField } from '@atrium/ui';
import { problemOf, useEnter, useTRPC } from '@atrium/web-client';
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';

type PasswordStepProps = {
  readonly next: string;
  readonly note: ReactNode;
  readonly onSecondFactor: (pendingToken: string) => void;
};

export function PasswordStep({ next, note, onSecondFactor }: PasswordStepProps) {
  const trpc = useTRPC();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const { enter, entering, refused } = useEnter(next);
  const signIn = useMutation(
    trpc.identity.signIn.mutationOptions({
      onSuccess: (answer) =>
        answer.next === 'ticket' ? enter(answer.ticket) : onSecondFactor(answer.pendingToken),
    }),
  );
  const { fields, message } = problemOf(signIn.error);
  const busy = signIn.isPending || entering;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    if (!busy) signIn.mutate({ email: String(typed.get('email')), password: String(typed.get('password')) });
  };
  const words = refused ?? (signIn.error && Object.keys(fields).length === 0 ? message : null);
  return (
    <form method="post" onSubmit={submit} noValidate aria-label="Sign in">
      <FormStack>
        {words ? <Banner tone="danger">{words}</Banner> : note}
        <TextInput
          label="E-mail"
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={signIn.error && fields.email ? <FieldError>{fields.email}</FieldError> : null}
          autoFocus
        />
        <PasswordField
          value={password}
          onChange={setPassword}
          error={signIn.error ? fields.password : null}
        />
        <FormActions submitLabel="Sign in" width="full" busy={busy} disabled={!alive} />
      </FormStack>
    </form>
  );
}
