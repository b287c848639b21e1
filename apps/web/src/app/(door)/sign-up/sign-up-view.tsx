'use client';

import { useTRPC } from '@atrium/web-client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useFields } from '../../../forms/use-fields.ts';
import { rememberWayOn } from '../../../session/after-sign-up.ts';
import { rememberFirstOrganization } from '../../../session/first-organization.ts';
import { CheckMail } from '../check-mail.tsx';
import { Door, DoorLink } from '../door.tsx';
import { SignUpForm } from './sign-up-form.tsx';

/** Opens an account. The answer is the same for a new and a known address: the rest is said by mail. */
export function SignUpView({ next }: { readonly next: string }) {
  const trpc = useTRPC();
  const [sent, setSent] = useState(false);
  const fields = useFields({ name: '', email: '', organization: '', password: '' });
  const signUp = useMutation(trpc.identity.signUp.mutationOptions());
  const { name, email, password, organization } = fields.values;
  const toLearn = next.startsWith('/academy');
  const send = (onSuccess?: () => void) => {
    if (signUp.isPending) return;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    signUp.mutate({ name, email, password, timeZone }, onSuccess ? { onSuccess } : {});
  };
  if (sent) {
    return (
      <CheckMail
        to={email}
        what="a link that confirms your address. It works for a day."
        resend={() => send()}
        resending={signUp}
        onOtherAddress={() => {
          signUp.reset();
          setSent(false);
        }}
      />
    );
  }
  return (
    <Door
      title="Create an account"
      description={
        toLearn
          ? 'One account for every course: yours, whoever you work for.'
          : 'For you. Your organization comes right after.'
      }
      footer={
        <>
          Have an account?{' '}
          <DoorLink href={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`}>
            Sign in
          </DoorLink>
          . Were you invited? Open the link in the invitation’s mail instead.
        </>
      }
    >
      <SignUpForm
        {...fields}
        withOrganization={!toLearn}
        error={signUp.error}
        busy={signUp.isPending}
        onSubmit={() =>
          send(() => {
            rememberFirstOrganization(organization);
            rememberWayOn(next);
            signUp.reset();
            setSent(true);
          })
        }
      />
    </Door>
  );
}
