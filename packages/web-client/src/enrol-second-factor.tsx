'use client';

import { AuthenticatorKey, FormActions, FormSkeleton, FormStack, OtpField } from '@atrium/ui';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Failure } from './failure.tsx';
import { problemOf } from './problem.ts';
import { useTRPC } from './trpc.ts';

type EnrolProps = {
  readonly onDone: (recoveryCodes: readonly string[]) => void;
  readonly onCancel?: () => void;
};

function FirstCode({ onDone, onCancel }: EnrolProps) {
  const trpc = useTRPC();
  const [code, setCode] = useState('');
  const activate = useMutation(
    trpc.identity.secondFactor.activate.mutationOptions({
      onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
      onError: () => setCode(''),
    }),
  );
  const { fields, message } = problemOf(activate.error);
  const prove = (digits: string) => {
    if (!activate.isPending && digits) activate.mutate({ code: digits });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove(code);
  };
  return (
    <form onSubmit={submit} noValidate aria-label="First code">
      <FormStack>
        <OtpField
          label="Code the app shows now"
          value={code}
          onChange={(digits) => {
            if (digits) activate.reset();
            setCode(digits);
          }}
          onComplete={prove}
          error={activate.error ? (fields.code ?? message) : null}
        />
        <FormActions
          submitLabel="Turn on"
          busy={activate.isPending}
          disabled={code.length < 6}
          {...(onCancel ? { onCancel } : {})}
        />
      </FormStack>
    </form>
  );
}

/** Sets an authenticator app up; counts only once its first code is shown. */
export function EnrolSecondFactor({ onDone, onCancel }: EnrolProps) {
  const trpc = useTRPC();
  const enrol = useMutation(trpc.identity.secondFactor.enrol.mutationOptions());
  const { mutate } = enrol;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    mutate({});
  }, [mutate]);
  if (enrol.error) return <Failure error={enrol.error} onRetry={() => mutate({})} compact />;
  if (!enrol.data) return <FormSkeleton fields={2} label="Making a key" />;
  return (
    <div className="at-authenticator-steps">
      <AuthenticatorKey {...enrol.data} />
      <FirstCode onDone={onDone} {...(onCancel ? { onCancel } : {})} />
    </div>
  );
}
