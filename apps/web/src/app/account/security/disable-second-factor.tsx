'use client';

import { ConfirmDialog, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Button, Tooltip } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefreshMe } from '../use-refresh-me.ts';

/** Turns the second factor off; not where an organization demands one. */
export function DisableSecondFactor({ demandedBy }: { readonly demandedBy: string | null }) {
  const trpc = useTRPC();
  const refreshMe = useRefreshMe();
  const [asking, setAsking] = useState(false);
  const disable = useMutation(
    trpc.identity.secondFactor.disable.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        await refreshMe();
        toast.success('Second factor turned off');
      },
    }),
  );
  if (demandedBy) {
    return (
      <Tooltip label={`${demandedBy} asks every member for one.`}>
        <Button variant="default" data-disabled aria-disabled onClick={(event) => event.preventDefault()}>
          Turn off
        </Button>
      </Tooltip>
    );
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Turn off
      </Button>
      <ConfirmDialog
        opened={asking}
        title="Turn the second factor off?"
        confirmLabel="Turn off"
        tone="danger"
        busy={disable.isPending}
        error={disable.error ? problemOf(disable.error).message : null}
        onConfirm={() => disable.mutate({})}
        onCancel={() => setAsking(false)}
      >
        From then on the password alone opens your account. Your recovery codes stop working, too.
      </ConfirmDialog>
    </>
  );
}
