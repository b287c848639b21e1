'use client';

import { Banner, FormActions, FormStack, PasswordField } from '@atrium/ui';
import { problemOf, useEnter, useTRPC, useTRPCClient } from '@atrium/web-client';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { useFields } from '../../../forms/use-fields.ts';
import { useFocusError } from '../../../forms/use-focus-error.ts';
import type { Invitation } from './accept-invitation-view.tsx';
import { forgetInvitation } from './kept-token.ts';

type JoinAsNewProps = { readonly invitation: Invitation; readonly token: string };

/** Accepts, and opens the session the answer's ticket is for. */
function useJoin() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { enter, entering, refused } = useEnter('/', () =>
    client.identity.profile.update.mutate({ timeZone }),
  );
  const join = useMutation(
    trpc.organization.invitations.accept.mutationOptions({
      onSuccess: async (answer) => {
        forgetInvitation();
        if (answer.next === 'ticket') await enter(answer.ticket);
      },
    }),
  );
  return { join, busy: join.isPending || entering, refused };
}

/** Joins with a new account; the mailed link proves the address. */
export function JoinAsNew({ invitation, token }: JoinAsNewProps) {
  const { values, field, form, alive } = useFields({ name: '', password: '' });
  const { join, busy, refused } = useJoin();
  const fields = join.error ? problemOf(join.error).fields : {};
  useFocusError(form, join.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) join.mutate({ token, account: values });
  };
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate aria-label="Join">
      <FormStack>
        <ProblemNote error={join.error} fields={['account.name', 'account.password', 'name', 'password']} />
        {refused ? <Banner tone="danger">{refused}</Banner> : null}
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          value={invitation.email}
          onChange={() => undefined}
          readOnly
        />
        <TextField
          label="Your name"
          autoComplete="name"
          {...field('name')}
          error={fields['account.name'] ?? fields.name}
          autoFocus
        />
        <PasswordField
          label="Choose a password"
          {...field('password')}
          purpose="new"
          error={fields['account.password'] ?? fields.password}
        />
        <FormActions
          submitLabel={`Join ${invitation.organizationName}`}
          width="full"
          busy={busy}
          disabled={!alive}
        />
      </FormStack>
    </form>
  );
}
