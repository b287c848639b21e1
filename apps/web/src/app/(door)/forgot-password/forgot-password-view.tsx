'use client';

import { FormActions, FormStack } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { useFields } from '../../../forms/use-fields.ts';
import { useFocusError } from '../../../forms/use-focus-error.ts';
import { CheckMail } from '../check-mail.tsx';
import { Door, DoorLink } from '../door.tsx';

/** Asks for a link to choose a new password. Known and unknown addresses get the same answer. */
export function ForgotPasswordView() {
  const trpc = useTRPC();
  const [sent, setSent] = useState(false);
  const { values, field, form, alive } = useFields({ email: '' });
  const request = useMutation(trpc.identity.requestPasswordReset.mutationOptions());
  useFocusError(form, request.error);
  if (sent) {
    return (
      <CheckMail
        to={values.email}
        what="a link to choose a new password, if it has an account. It works for 30 minutes."
        resend={() => request.mutate(values)}
        resending={request}
        onOtherAddress={() => {
          request.reset();
          setSent(false);
        }}
      />
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request.isPending) return;
    request.mutate(values, {
      onSuccess: () => {
        request.reset();
        setSent(true);
      },
    });
  };
  return (
    <Door
      title="Forgot your password?"
      description="We mail you a link to choose a new one."
      footer={
        <>
          Remembered it? <DoorLink href="/sign-in">Sign in</DoorLink>
        </>
      }
    >
      <form ref={form} method="post" onSubmit={submit} noValidate aria-label="Forgot password">
        <FormStack>
          <ProblemNote error={request.error} fields={['email']} />
          <TextField
            label="E-mail"
            type="email"
            autoComplete="username"
            {...field('email')}
            error={request.error ? problemOf(request.error).fields.email : null}
            autoFocus
          />
          <FormActions submitLabel="Send the link" width="full" busy={request.isPending} disabled={!alive} />
        </FormStack>
      </form>
    </Door>
  );
}
