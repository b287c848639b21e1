'use client';

import { ConfirmDialog } from '@atrium/ui';
import { leaveFor, problemOf, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

/** Ends one's own membership; the last owner is told why not. */
export function Leave({ name }: { readonly name: string }) {
  const trpc = useTRPC();
  const [asking, setAsking] = useState(false);
  const leave = useMutation(
    trpc.organization.members.leave.mutationOptions({ onSuccess: () => leaveFor('/') }),
  );
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Leave {name}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={`Leave ${name}?`}
        confirmLabel="Leave"
        tone="danger"
        busy={leave.isPending || leave.isSuccess}
        error={leave.error ? problemOf(leave.error).message : null}
        onConfirm={() => leave.mutate({})}
        onCancel={() => {
          leave.reset();
          setAsking(false);
        }}
      >
        You lose access at once, and so do API keys you made. Only an invitation brings you back.
      </ConfirmDialog>
    </>
  );
}
