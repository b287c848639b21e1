'use client';

import { Banner, FieldError, FormActions, FormStack } from '@atrium/ui';
import { problemOf, useEnter, useTRPC } from '@atrium/web-client';
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';

type CodeStepProps = {
  readonly next: string;
  readonly pendingToken: string;
  readonly onStartAgain: (why: string | null) => void;
};

/** The second factor: six digits, or a recovery code. */
export function CodeStep({ next, pendingToken, onStartAgain }: CodeStepProps) {
  const trpc = useTRPC();
  const [code, setCode] = useState('');
  const { enter, entering, refused } = useEnter(next);
  const prove = useMutation(
    trpc.identity.proveSecondFactor.mutationOptions({
      onSuccess: ({ ticket }) => enter(ticket),
      onError: (error) => {
        const { reason, message } = problemOf(error);
        if (reason === 'start_again') onStartAgain(message);
      },
    }),
  );
  const { fields, message } = problemOf(prove.error);
  const words = prove.error ? (fields.code ?? message) : null;
  const busy = prove.isPending || entering;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code && !busy) prove.mutate({ pendingToken, code });
  };
  return (
    <form method="post" onSubmit={submit} noValidate aria-label="Second factor">
      <FormStack>
        {refused ? <Banner tone="danger">{refused}</Banner> : null}
        <TextInput
          label="Code"
          name="code"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={words ? <FieldError>{words}</FieldError> : null}
          autoFocus
        />
        <FormActions submitLabel="Continue" width="full" busy={busy} disabled={!code} />
        <button type="button" className="at-plain-button" onClick={() => onStartAgain(null)}>
          Start again
        </button>
      </FormStack>
    </form>
  );
}
