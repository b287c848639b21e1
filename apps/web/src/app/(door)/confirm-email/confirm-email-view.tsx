'use client';

import { problemOf, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import { DeadLink } from '../dead-link.tsx';
import { Door } from '../door.tsx';
import { GoOn } from '../go-on.tsx';
import { useLinkToken } from '../link-token.ts';

/** Changes the account's address. Asks first: a program that opens links must not change who can sign in. */
export function ConfirmEmailView({ signedIn }: { readonly signedIn: boolean }) {
  const trpc = useTRPC();
  const { known, token } = useLinkToken();
  const confirm = useMutation(trpc.identity.profile.confirmEmailChange.mutationOptions());
  const onward = signedIn
    ? { href: '/account', label: 'To your account' }
    : { href: '/sign-in', label: 'Sign in' };
  if (confirm.isSuccess) {
    return (
      <Door title="Your address was changed" description="Sign in with the new one from now on.">
        <GoOn {...onward} />
      </Door>
    );
  }
  const gone = confirm.error && ['GONE', 'BAD_INPUT'].includes(problemOf(confirm.error).code);
  if (gone || (known && !token)) {
    return (
      <DeadLink title="This link does not work" error={confirm.error}>
        <p className="at-muted">Your address stays as it was. Ask for another change in your account.</p>
        <GoOn {...onward} />
      </DeadLink>
    );
  }
  return (
    <Door
      title="Use this address?"
      description="From now on you sign in with the address this mail came to. The one before is told."
    >
      <ProblemNote error={confirm.error} />
      <Button
        size="md"
        fullWidth
        disabled={!token}
        loading={confirm.isPending}
        onClick={() => token && confirm.mutate({ token })}
      >
        Use this address
      </Button>
    </Door>
  );
}
