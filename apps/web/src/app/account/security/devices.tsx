'use client';

import type { Outputs } from '@atrium/api/types';
import { ConfirmDialog, RelativeTime, Section, StatusBadge, TableSkeleton, toast } from '@atrium/ui';
import { Failure, toastFailure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import styles from '../account.module.css';

type SignIn = Outputs['identity']['sessions']['list']['items'][number];

function useRefreshList() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries(trpc.identity.sessions.list.queryFilter());
}

function SignOutOne({ signIn }: { readonly signIn: SignIn }) {
  const trpc = useTRPC();
  const refresh = useRefreshList();
  const revoke = useMutation(
    trpc.identity.sessions.revoke.mutationOptions({
      onSuccess: () => toast.success(`${signIn.device} was signed out`),
      onError: (error) => toastFailure('This device could not be signed out', error),
      onSettled: refresh,
    }),
  );
  return (
    <Button
      variant="default"
      size="xs"
      loading={revoke.isPending}
      onClick={() => revoke.mutate({ id: signIn.id })}
      aria-label={`Sign out ${signIn.device}`}
    >
      Sign out
    </Button>
  );
}

function Device({ signIn }: { readonly signIn: SignIn }) {
  const Icon = signIn.kind === 'app' ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className={styles.device}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <div>
        <span className={styles.deviceName}>
          {signIn.device}
          {signIn.kind === 'app' ? <span className={styles.muted}>app</span> : null}
          {signIn.current ? <StatusBadge tone="success" icon="check" label="This device" /> : null}
        </span>
        <span className={styles.muted}>
          {signIn.current ? (
            'Active now'
          ) : (
            <>
              Last used <RelativeTime value={signIn.lastSeenAt} />
            </>
          )}
          {signIn.ip ? <> · {signIn.ip}</> : null} · since <RelativeTime value={signIn.createdAt} />
        </span>
      </div>
      {signIn.current ? <span /> : <SignOutOne signIn={signIn} />}
    </li>
  );
}

function SignOutOthers() {
  const trpc = useTRPC();
  const refresh = useRefreshList();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation(
    trpc.identity.sessions.revokeOthers.mutationOptions({
      onSuccess: () => toast.success('Every other device was signed out'),
      onError: (error) => toastFailure('The others could not be signed out', error),
      onSettled: () => {
        setAsking(false);
        return refresh();
      },
    }),
  );
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Sign out all others
      </Button>
      <ConfirmDialog
        opened={asking}
        title="Sign every other device out?"
        confirmLabel="Sign out all others"
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate({})}
        onCancel={() => setAsking(false)}
      >
        Browsers and apps besides this one have to sign in again.
      </ConfirmDialog>
    </>
  );
}

/** Where the person is signed in: browsers, and apps with their own keys. */
export function Devices() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.identity.sessions.list.queryOptions({}));
  const items = data?.items ?? [];
  return (
    <Section
      title="Devices and apps"
      description="Where your account is open. Sign out what you do not know, then change your password."
      variant="flush"
      actions={items.length > 1 ? <SignOutOthers /> : null}
    >
      {error ? (
        <Failure error={error} onRetry={() => refetch()} compact />
      ) : data ? (
        <ul className={styles.devices}>
          {items.map((signIn) => (
            <Device key={signIn.id} signIn={signIn} />
          ))}
        </ul>
      ) : (
        <TableSkeleton rows={3} columns={2} label="Loading devices" />
      )}
    </Section>
  );
}
