'use client';

import { FieldError, FormActions, FormStack, PasswordField } from '@atrium/ui';
import { Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { signIn } from 'next-auth/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { problemOf } from './problem.ts';
import { registerStepUp } from './step-up.ts';
import { useTRPC } from './trpc.ts';

/** The act that asks is often confirmed in a dialog of its own, which stays open behind this one. */
const aboveDialogs = 300;

type Proof = { readonly password: string } | { readonly code: string };

/** Proves presence and swaps the session's cookie for the fresh one. */
function useProof(onProven: () => void) {
  const trpc = useTRPC();
  const stepUp = useMutation(
    trpc.identity.stepUp.mutationOptions({
      onSuccess: async ({ ticket }) => {
        if (ticket) await signIn('ticket', { ticket, redirect: false });
        onProven();
      },
    }),
  );
  const { fields, message } = problemOf(stepUp.error);
  const words = stepUp.error ? (fields.password ?? fields.code ?? message) : null;
  return {
    prove: (proof: Proof) => stepUp.mutate(proof),
    busy: stepUp.isPending,
    words,
    clear: stepUp.reset,
  };
}

/** Opens whenever a call answers STEP_UP_REQUIRED; the call goes on after it. One per application. */
export function StepUpDialog({ withCode }: { readonly withCode: boolean }) {
  const answer = useRef<((proven: boolean) => void) | null>(null);
  const [opened, setOpened] = useState(false);
  const [secret, setSecret] = useState('');
  const close = (proven: boolean) => {
    answer.current?.(proven);
    answer.current = null;
    setOpened(false);
    setSecret('');
  };
  const { prove, busy, words, clear } = useProof(() => close(true));
  useEffect(
    () =>
      registerStepUp(() => {
        setOpened(true);
        return new Promise((resolve) => {
          answer.current = resolve;
        });
      }),
    [],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (secret && !busy) prove(withCode ? { code: secret } : { password: secret });
  };
  const type = (value: string) => {
    clear();
    setSecret(value);
  };
  return (
    <Modal
      opened={opened}
      onClose={() => close(false)}
      title="Confirm that it is you"
      size={420}
      zIndex={aboveDialogs}
    >
      <form onSubmit={submit}>
        <FormStack>
          <p className="at-muted">What you are about to do is protected. It asks again after ten minutes.</p>
          {withCode ? (
            <TextInput
              label="Code of your authenticator app"
              inputMode="numeric"
              autoComplete="one-time-code"
              value={secret}
              onChange={(event) => type(event.currentTarget.value)}
              error={words ? <FieldError>{words}</FieldError> : null}
              data-autofocus
            />
          ) : (
            <PasswordField value={secret} onChange={type} error={words} autoFocus />
          )}
          <FormActions submitLabel="Continue" busy={busy} disabled={!secret} onCancel={() => close(false)} />
        </FormStack>
      </form>
    </Modal>
  );
}
