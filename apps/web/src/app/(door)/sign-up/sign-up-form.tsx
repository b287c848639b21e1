'use client';

import { FormActions, FormStack, PasswordField } from '@atrium/ui';
import { problemOf } from '@atrium/web-client';
import type { FormEvent } from 'react';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import type { useFields } from '../../../forms/use-fields.ts';
import { useFocusError } from '../../../forms/use-focus-error.ts';

type SignUpValues = {
  readonly name: string;
  readonly email: string;
  readonly organization: string;
  readonly password: string;
};

type SignUpFormProps = Pick<ReturnType<typeof useFields<SignUpValues>>, 'field' | 'form' | 'alive'> & {
  /** Learners need none. */
  readonly withOrganization: boolean;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSubmit: () => void;
};

export function SignUpForm({ field, form, alive, withOrganization, error, busy, onSubmit }: SignUpFormProps) {
  const words = error ? problemOf(error).fields : {};
  useFocusError(form, error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate aria-label="Create an account">
      <FormStack>
        <ProblemNote error={error} fields={['name', 'email', 'password']} />
        <TextField label="Your name" autoComplete="name" {...field('name')} error={words.name} autoFocus />
        <TextField
          label="E-mail"
          type="email"
          autoComplete="username"
          {...field('email')}
          error={words.email}
        />
        <PasswordField {...field('password')} purpose="new" error={words.password} />
        {withOrganization ? (
          <TextField
            label="Organization"
            optional
            autoComplete="organization"
            hint="Your shop or company. You create it once your address is confirmed."
            maxLength={100}
            {...field('organization')}
          />
        ) : null}
        <FormActions submitLabel="Create account" width="full" busy={busy} disabled={!alive} />
      </FormStack>
    </form>
  );
}
