'use client';

import { problemOf, useTRPC, useTRPCClient } from '@atrium/web-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

export interface Refused {
  readonly email: string;
  readonly why: string;
}

export interface Sent {
  readonly invited: readonly string[];
  readonly refused: readonly Refused[];
}

/** Sends one invitation after another: each is its own act, and one refusal stops none of the others. */
export function useInvite() {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const send = async (emails: readonly string[], roles: readonly string[]): Promise<Sent> => {
    setBusy(true);
    const invited: string[] = [];
    const refused: Refused[] = [];
    for (const email of emails) {
      try {
        await client.organization.invitations.create.mutate({ email, roles: [...roles] });
        invited.push(email);
      } catch (error) {
        const { fields, message } = problemOf(error);
        refused.push({ email, why: fields.email ?? message });
      }
    }
    await queryClient.invalidateQueries(trpc.organization.invitations.list.queryFilter());
    setBusy(false);
    return { invited, refused };
  };
  return { send, busy };
}
