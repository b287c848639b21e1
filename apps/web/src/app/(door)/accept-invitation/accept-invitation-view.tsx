'use client';

import type { Outputs } from '@atrium/api/types';
import { FormSkeleton } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import { DeadLink } from '../dead-link.tsx';
import { Door } from '../door.tsx';
import { GoOn } from '../go-on.tsx';
import { JoinAsNew } from './join-as-new.tsx';
import { JoinAsPerson } from './join-as-person.tsx';
import { useInvitationToken } from './kept-token.ts';

export type Invitation = Outputs['organization']['invitations']['preview'];

/** Asked by POST, since the token must not stand in an address; once, although effects may run twice. */
function usePreview(token: string | null) {
  const trpc = useTRPC();
  const preview = useMutation(trpc.organization.invitations.preview.mutationOptions());
  const { mutate } = preview;
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (!token || asked.current === token) return;
    asked.current = token;
    mutate({ token });
  }, [token, mutate]);
  return preview;
}

function Introduction({ invitation }: { readonly invitation: Invitation }) {
  const { invitedBy, roleLabels, email } = invitation;
  return (
    <>
      {invitedBy ? `${invitedBy} invites you` : 'You are invited'} as {roleLabels.join(', ')}. The invitation
      is for <strong>{email}</strong>.
    </>
  );
}

/** Joins an organization by the link in an invitation's mail. */
export function AcceptInvitationView({ signedInAs }: { readonly signedInAs: string | null }) {
  const { known, token } = useInvitationToken();
  const { data: invitation, error } = usePreview(token);
  const problem = error ? problemOf(error) : null;
  if (problem?.code === 'GONE' || problem?.code === 'BAD_INPUT' || (known && !token)) {
    return (
      <DeadLink title="This invitation does not work" error={error}>
        <p className="at-muted">
          Who invited you can send it again: the newest mail holds the link that works.
        </p>
        <GoOn href="/" label="To Atrium" />
      </DeadLink>
    );
  }
  if (!invitation || !token) {
    return (
      <Door title="Your invitation">
        {error ? <ProblemNote error={error} /> : <FormSkeleton fields={2} label="Reading the invitation" />}
      </Door>
    );
  }
  return (
    <Door
      title={`Join ${invitation.organizationName}`}
      description={<Introduction invitation={invitation} />}
    >
      {signedInAs || invitation.hasAccount ? (
        <JoinAsPerson invitation={invitation} token={token} signedInAs={signedInAs} />
      ) : (
        <JoinAsNew invitation={invitation} token={token} />
      )}
    </Door>
  );
}
