'use client';

import type { Outputs } from '@atrium/api/types';
import { AuthLayout, Banner, CodeList, CopyButton, FormActions, FormStack, OtpField } from '@atrium/ui';
import { problemOf, StepUpDialog, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { QrCode } from './qr-code.tsx';
import { leave } from './staff-session.tsx';

type EnrolFirstProps = {
  readonly me: Outputs['identity']['me'];
  readonly onDone: () => void;
};

/** Staff work with a second factor only. This is the first page of whoever has none yet. */
export function EnrolFirst({ me, onDone }: EnrolFirstProps) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) {
    return (
      <AuthLayout
        title="Keep your recovery codes"
        description="Each opens your account once. Shown only now."
      >
        <FormStack>
          <CodeList codes={codes} title={`Atrium recovery codes of ${me.user.email}`} />
          <Button size="md" fullWidth onClick={onDone}>
            I have kept them
          </Button>
        </FormStack>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout
      title="Set up a second factor"
      description="Staff reach every organization, so a password alone opens nothing here."
      footer={
        <button type="button" className="at-plain-button" onClick={leave}>
          Sign out
        </button>
      }
    >
      {me.secondFactor.active ? (
        <Banner tone="warn" title="Sign in once more">
          This session began without your second factor. Sign out, and show it when you sign in.
        </Banner>
      ) : (
        <Enrol onCodes={setCodes} />
      )}
      <StepUpDialog withCode={false} />
    </AuthLayout>
  );
}

function Enrol({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const trpc = useTRPC();
  const enrol = useMutation(trpc.identity.secondFactor.enrol.mutationOptions());
  if (!enrol.data) {
    return (
      <FormStack>
        {enrol.error ? <Banner tone="danger">{problemOf(enrol.error).message}</Banner> : null}
        <Button size="md" fullWidth loading={enrol.isPending} onClick={() => enrol.mutate({})}>
          Begin
        </Button>
      </FormStack>
    );
  }
  const { otpauthUrl, secret } = enrol.data;
  return (
    <FormStack>
      <p>Scan this with an authenticator app, or type the key into it.</p>
      <QrCode value={otpauthUrl} label="QR code for your authenticator app" />
      <p>
        <code className="at-mono">{secret.match(/.{1,4}/g)?.join(' ')}</code>{' '}
        <CopyButton value={secret} label="Copy the key" />
      </p>
      <FirstCode onCodes={onCodes} />
    </FormStack>
  );
}

function FirstCode({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const trpc = useTRPC();
  const [code, setCode] = useState('');
  const activate = useMutation(
    trpc.identity.secondFactor.activate.mutationOptions({
      onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
      onError: () => setCode(''),
    }),
  );
  const { fields, message } = problemOf(activate.error);
  const prove = (digits: string) => {
    if (digits.length === 6 && !activate.isPending) activate.mutate({ code: digits });
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
          onChange={setCode}
          onComplete={prove}
          error={activate.error ? (fields.code ?? message) : null}
        />
        <FormActions
          submitLabel="Turn on"
          width="full"
          busy={activate.isPending}
          disabled={code.length < 6}
        />
      </FormStack>
    </form>
  );
}
