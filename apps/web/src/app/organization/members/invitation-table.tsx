'use client';

import type { Outputs } from '@atrium/api/types';
import {
  type Column,
  ConfirmDialog,
  DataTable,
  EmptyState,
  RelativeTime,
  Section,
  StatusBadge,
  statusLooks,
  toast,
} from '@atrium/ui';
import { Failure, toastFailure, useTRPC } from '@atrium/web-client';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

type Invitation = Outputs['organization']['invitations']['list']['items'][number];

const look = statusLooks({
  pending: { tone: 'info', icon: 'send', label: 'Waiting' },
  expired: { tone: 'warn', icon: 'waiting', label: 'Expired' },
});

function useInvitationActs() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries(trpc.organization.invitations.list.queryFilter());
  const resend = useMutation(
    trpc.organization.invitations.resend.mutationOptions({
      onSuccess: () => toast.success('Sent again', { message: 'The earlier link no longer works.' }),
      onError: (error) => toastFailure('The invitation could not be sent again', error),
      onSettled,
    }),
  );
  const revoke = useMutation(
    trpc.organization.invitations.revoke.mutationOptions({
      onSuccess: () => toast.success('Invitation taken back'),
      onError: (error) => toastFailure('The invitation could not be taken back', error),
      onSettled,
    }),
  );
  return { resend, revoke };
}

function InvitationActions({ invitation }: { readonly invitation: Invitation }) {
  const { id, email } = invitation;
  const { resend, revoke } = useInvitationActs();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu width={200} position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`Actions for ${email}`} loading={resend.isPending}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => resend.mutate({ id })}>Send again</Menu.Item>
          <Menu.Item color="danger" onClick={() => setAsking(true)}>
            Take back
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        title="Take the invitation back?"
        confirmLabel="Take back"
        tone="danger"
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate({ id }, { onSettled: () => setAsking(false) })}
        onCancel={() => setAsking(false)}
      >
        The link in the mail to {email} stops working.
      </ConfirmDialog>
    </>
  );
}

const columns: readonly Column<Invitation>[] = [
  { key: 'email', header: 'E-mail', cell: ({ email }) => email },
  { key: 'roles', header: 'Roles', wrap: true, cell: ({ roleLabels }) => roleLabels.join(', ') },
  {
    key: 'status',
    header: 'Status',
    cell: ({ status }) => <StatusBadge {...look(status)} variant="plain" />,
  },
  {
    key: 'expiresAt',
    header: 'Ends',
    hideBelow: 'lg',
    cell: ({ expiresAt }) => <RelativeTime value={expiresAt} />,
  },
  {
    key: 'invitedBy',
    header: 'Invited by',
    hideBelow: 'lg',
    cell: ({ invitedBy }) => invitedBy ?? 'Somebody who left',
  },
];

/** Invitations that wait for an answer. */
export function InvitationTable() {
  const trpc = useTRPC();
  const { data, error, refetch, isPending } = useQuery(trpc.organization.invitations.list.queryOptions({}));
  return (
    <Section title="Invitations" description="Each works for seven days.">
      <DataTable<Invitation>
        label="Invitations"
        columns={columns}
        rows={data?.items ?? []}
        rowKey={({ id }) => id}
        loading={isPending}
        {...(error ? { error: <Failure error={error} onRetry={() => refetch()} compact /> } : {})}
        empty={
          <EmptyState
            compact
            title="No invitation waits"
            hint="Whoever you invite stands here until they join."
          />
        }
        rowActions={(invitation) => <InvitationActions invitation={invitation} />}
      />
    </Section>
  );
}
