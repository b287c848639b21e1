'use client';

import { Banner, toast } from '@atrium/ui';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMe } from '../api/session.tsx';

/** Sends the link that confirms the person's address once more. */
export function ResendVerification({ variant = 'default' }: { readonly variant?: 'default' | 'filled' }) {
  const trpc = useTRPC();
  const { user } = useMe();
  const resend = useMutation(
    trpc.identity.resendVerification.mutationOptions({
      onSuccess: () => toast.success('Sent', { message: `Look into the inbox of ${user.email}.` }),
      onError: (error) => toastFailure('The mail could not be sent', error),
    }),
  );
  return (
    <Button
      size={variant === 'filled' ? 'sm' : 'xs'}
      variant={variant}
      loading={resend.isPending}
      onClick={() => resend.mutate({})}
    >
      Send the link again
    </Button>
  );
}

/** What the person still has to do for their account. Without an organization, the page itself says it. */
export function AccountBanner() {
  const { user, organization } = useMe();
  if (user.emailVerified || !organization) return null;
  return (
    <Banner variant="page" tone="warn" title="Confirm your e-mail address." action={<ResendVerification />}>
      We sent {user.email} a link. Until then you can look around, and change nothing.
    </Banner>
  );
}
