'use client';

import { Banner, UiLink } from '@atrium/ui';
import { leaveFor, signOut, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import styles from '../door.module.css';
import type { Invitation } from './accept-invitation-view.tsx';
import { forgetInvitation } from './kept-token.ts';

const here = '/accept-invitation';

type JoinAsPersonProps = {
  readonly invitation: Invitation;
  readonly token: string;
  readonly signedInAs: string | null;
};

function SignInFirst({ email }: { readonly email: string }) {
  const href = `/sign-in?next=${encodeURIComponent(here)}&email=${encodeURIComponent(email)}`;
  return (
    <>
      <p className={styles.note}>This address has an account. Sign in with it, and you come back here.</p>
      <Button component={UiLink} href={href} size="md" fullWidth>
        Sign in to join
      </Button>
    </>
  );
}

function OtherAccount({ email, signedInAs }: { readonly email: string; readonly signedInAs: string }) {
  const [leaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    signOut(here).catch(() => setLeaving(false));
  };
  return (
    <>
      <Banner tone="warn">
        You are signed in as <strong>{signedInAs}</strong>, and the invitation is for <strong>{email}</strong>
        .
      </Banner>
      <Button size="md" fullWidth loading={leaving} onClick={leave}>
        Sign out and go on as {email}
      </Button>
      <Button component={UiLink} href="/" variant="default" size="md" fullWidth>
        Stay signed in
      </Button>
    </>
  );
}

/** Joins as somebody who has an account: signs in first, or leaves the other account first. */
export function JoinAsPerson({ invitation, token, signedInAs }: JoinAsPersonProps) {
  const trpc = useTRPC();
  const [left, setLeft] = useState(false);
  const accept = useMutation(
    trpc.organization.invitations.accept.mutationOptions({
      onSuccess: () => {
        setLeft(true);
        forgetInvitation();
        leaveFor('/');
      },
    }),
  );
  const { email, organizationName } = invitation;
  if (!signedInAs) return <SignInFirst email={email} />;
  if (signedInAs !== email) {
    return (
      <div className={styles.sheet}>
        <OtherAccount email={email} signedInAs={signedInAs} />
      </div>
    );
  }
  return (
    <div className={styles.sheet}>
      <ProblemNote error={accept.error} />
      <Button
        size="md"
        fullWidth
        loading={accept.isPending || left}
        onClick={() => accept.mutate({ token })}
        data-autofocus
      >
        Join {organizationName}
      </Button>
    </div>
  );
}
