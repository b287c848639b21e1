'use client';

import { Banner } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Button, Loader } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import { signInAndGoOn } from '../../../session/after-sign-up.ts';
import { DeadLink } from '../dead-link.tsx';
import { Door } from '../door.tsx';
import { GoOn } from '../go-on.tsx';
import { useLinkToken } from '../link-token.ts';

/** Confirms the address as soon as the mailed link is opened. Signs nobody in. */
export function VerifyEmailView({ signedIn }: { readonly signedIn: boolean }) {
  const trpc = useTRPC();
  const { known, token } = useLinkToken();
  const verify = useMutation(trpc.identity.verifyEmail.mutationOptions());
  const { mutate } = verify;
  const sent = useRef(false);
  useEffect(() => {
    if (!token || sent.current) return;
    sent.current = true;
    mutate({ token });
  }, [token, mutate]);
  const [signIn, setSignIn] = useState('/sign-in');
  useEffect(() => setSignIn(signInAndGoOn()), []);
  const onward = signedIn ? { href: '/', label: 'Continue' } : { href: signIn, label: 'Sign in' };
  if (verify.isSuccess) {
    return (
      <Door title="Your address is confirmed" description="Thank you. Your account is ready.">
        <GoOn {...onward} />
      </Door>
    );
  }
  const gone = verify.error && ['GONE', 'BAD_INPUT'].includes(problemOf(verify.error).code);
  if (gone || (known && !token)) {
    return (
      <DeadLink title="This link does not work" error={verify.error}>
        <p className="at-muted">
          Perhaps your address is confirmed already. If not, we send you a new link once you are signed in.
        </p>
        <GoOn {...onward} />
      </DeadLink>
    );
  }
  if (verify.error && token) {
    return (
      <Door title="Confirm your address">
        <ProblemNote error={verify.error} />
        <Button mt={16} size="md" fullWidth loading={verify.isPending} onClick={() => mutate({ token })}>
          Try again
        </Button>
      </Door>
    );
  }
  return (
    <Door title="Confirm your address">
      <Banner>
        <Loader size={14} aria-hidden /> One moment …
      </Banner>
    </Door>
  );
}
