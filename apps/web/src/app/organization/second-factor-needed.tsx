'use client';

import { Banner, ConfirmDialog, toast, UiLink } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../api/session.tsx';
import { useRefreshMe } from '../account/use-refresh-me.ts';

type SecondFactorNeededProps = { readonly needed: boolean; readonly mayManage: boolean };

function useChange(onDone: () => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refreshMe = useRefreshMe();
  return useMutation(
    trpc.organization.changeSettings.mutationOptions({
      onSuccess: async (saved) => {
        queryClient.setQueryData(trpc.organization.get.queryKey({}), saved);
        onDone();
        await refreshMe();
        toast.success(
          saved.secondFactorNeeded ? 'Every member needs a second factor now' : 'No longer needed',
        );
      },
    }),
  );
}

/** The switch, and what stands in its way: who demands a second factor has one. */
export function SecondFactorNeeded({ needed, mayManage }: SecondFactorNeededProps) {
  const { secondFactor } = useMe();
  const [asking, setAsking] = useState(false);
  const change = useChange(() => setAsking(false));
  const blocked = !needed && !secondFactor.active;
  return (
    <>
      <Switch
        label="Every member needs a second factor"
        description={
          needed
            ? 'Members without one are asked to set it up before anything else works.'
            : 'Members without one would be asked to set it up before anything else works.'
        }
        checked={needed}
        disabled={!mayManage || blocked || change.isPending}
        onChange={() => {
          change.reset();
          setAsking(true);
        }}
      />
      {mayManage && blocked ? (
        <Banner>
          Set up your own first, in{' '}
          <UiLink href="/account/security" className="at-link">
            your account
          </UiLink>
          .
        </Banner>
      ) : null}
      <ConfirmDialog
        opened={asking}
        title={needed ? 'No longer ask for a second factor?' : 'Ask every member for a second factor?'}
        confirmLabel={needed ? 'No longer ask' : 'Ask every member'}
        tone={needed ? 'danger' : 'accent'}
        busy={change.isPending}
        error={change.error ? problemOf(change.error).message : null}
        onConfirm={() => change.mutate({ secondFactorNeeded: !needed })}
        onCancel={() => setAsking(false)}
      >
        {needed
          ? 'A stolen password alone would open the organization again for members who turn theirs off.'
          : 'Members without one go on only after they have set it up. API keys are not touched.'}
      </ConfirmDialog>
    </>
  );
}
