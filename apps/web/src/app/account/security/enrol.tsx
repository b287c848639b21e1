'use client';

import { CopyButton, FormActions, FormSkeleton, FormStack, OtpField } from '@atrium/ui';
import { Failure, problemOf, useTRPC } from '@atrium/web-client';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import styles from '../account.module.css';
import { QrCode } from './qr-code.tsx';

type EnrolProps = {
  readonly onDone: (recoveryCodes: readonly string[]) => void;
  readonly onCancel?: () => void;
};

const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

function Secret({ secret, otpauthUrl }: { readonly secret: string; readonly otpauthUrl: string }) {
  return (
    <div className={styles.scan}>
      <QrCode value={otpauthUrl} label="QR code for your authenticator app" />
      <div className={styles.stack}>
        <p>
          Scan this with an authenticator app, such as the one of your password manager, Google Authenticator
          or Aegis.
        </p>
        <p className={styles.muted}>No camera? Type this key into the app instead:</p>
        <p className={styles.secret}>
          <code className="at-mono">{inGroups(secret)}</code>
          <CopyButton value={secret} label="Copy the key" />
        </p>
      </div>
    </div>
  );
}

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
export function Enrol({ onDone, onCancel }: EnrolProps) {
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
    <div className={styles.enrol}>
      <Secret {...enrol.data} />
      <FirstCode onDone={onDone} {...(onCancel ? { onCancel } : {})} />
    </div>
  );
}
