'use client';

import { Banner, FormActions, FormStack, OtpField } from '@atrium/ui';
import { problemOf, useEnter, useTRPC } from '@atrium/web-client';
import { Anchor } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { TextField } from '../../../forms/text-field.tsx';
import { useFocusError } from '../../../forms/use-focus-error.ts';
import styles from '../door.module.css';
import { Door } from '../door.tsx';

type CodeStepProps = {
  readonly next: string;
  readonly pendingToken: string;
  readonly onStartAgain: (why?: string) => void;
};

function useCode({ next, pendingToken, onStartAgain }: CodeStepProps) {
  const trpc = useTRPC();
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
  const busy = prove.isPending || entering;
  return {
    prove: (code: string) => {
      if (code && !busy) prove.mutate({ pendingToken, code });
    },
    busy,
    error: prove.error,
    words: prove.error ? (fields.code ?? message) : null,
    refused,
    forget: prove.reset,
  };
}

type FieldProps = {
  readonly code: string;
  readonly onChange: (code: string) => void;
  readonly error: string | null;
};

function RecoveryField({ code, onChange, error }: FieldProps) {
  return (
    <TextField
      label="Recovery code"
      name="recovery-code"
      placeholder="ABCD-EFGH-2345"
      hint="One of the ten you kept when you set the second factor up. Each works once."
      autoComplete="off"
      value={code}
      onChange={onChange}
      error={error}
      autoFocus
    />
  );
}

/** The second factor: the code of an authenticator app, or a recovery code. */
export function CodeStep(props: CodeStepProps) {
  const form = useRef<HTMLFormElement>(null);
  const [byRecovery, setByRecovery] = useState(false);
  const [code, setCode] = useState('');
  const { prove, busy, error, words, refused, forget } = useCode(props);
  useFocusError(form, error);
  useEffect(() => {
    if (error && !byRecovery) setCode('');
  }, [error, byRecovery]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove(code);
  };
  const change = (value: string) => {
    if (value) forget();
    setCode(value);
  };
  const swap = () => {
    forget();
    setCode('');
    setByRecovery(!byRecovery);
  };
  return (
    <Door
      title={byRecovery ? 'Use a recovery code' : 'Enter your code'}
      description={
        byRecovery
          ? 'In place of your authenticator app, this once.'
          : 'Your authenticator app shows six digits for Atrium.'
      }
    >
      <form ref={form} method="post" onSubmit={submit} noValidate aria-label="Second factor">
        <FormStack>
          {refused ? <Banner tone="danger">{refused}</Banner> : null}
          {byRecovery ? (
            <RecoveryField code={code} onChange={change} error={words} />
          ) : (
            <OtpField value={code} onChange={change} onComplete={prove} error={words} autoFocus />
          )}
          <FormActions submitLabel="Continue" width="full" busy={busy} disabled={!code} />
          <div className={styles.choices}>
            <Anchor component="button" type="button" className="at-link" onClick={swap} disabled={busy}>
              {byRecovery ? 'Use the authenticator app' : 'Use a recovery code'}
            </Anchor>
            <Anchor component="button" type="button" className="at-link" onClick={() => props.onStartAgain()}>
              Start again
            </Anchor>
          </div>
        </FormStack>
      </form>
    </Door>
  );
}
