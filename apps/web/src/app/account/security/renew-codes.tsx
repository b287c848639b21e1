'use client';

import { ConfirmDialog } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

/** New recovery codes in place of all earlier ones. */
export function RenewCodes({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const trpc = useTRPC();
  const [asking, setAsking] = useState(false);
  const renew = useMutation(
    trpc.identity.secondFactor.regenerateRecoveryCodes.mutationOptions({
      onSuccess: ({ recoveryCodes }) => {
        setAsking(false);
        onCodes(recoveryCodes);
      },
    }),
  );
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        New recovery codes
      </Button>
      <ConfirmDialog
        opened={asking}
        title="Make new recovery codes?"
        confirmLabel="Make new codes"
        busy={renew.isPending}
        error={renew.error ? problemOf(renew.error).message : null}
        onConfirm={() => renew.mutate({})}
        onCancel={() => setAsking(false)}
      >
        The codes you have now stop working.
      </ConfirmDialog>
    </>
  );
}
