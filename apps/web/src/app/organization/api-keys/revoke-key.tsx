'use client';

import { ConfirmDialog, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiKey } from './api-keys-view.tsx';

/** Ends a key at once. */
export function RevokeKey({ apiKey }: { readonly apiKey: ApiKey }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation(
    trpc.organization.apiKeys.revoke.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        toast.success(`${apiKey.name} was revoked`);
        await queryClient.invalidateQueries(trpc.organization.apiKeys.list.queryFilter());
      },
    }),
  );
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={() => setAsking(true)}
        aria-label={`Revoke ${apiKey.name}`}
      >
        Revoke
      </Button>
      <ConfirmDialog
        opened={asking}
        title={`Revoke ${apiKey.name}?`}
        confirmLabel="Revoke key"
        tone="danger"
        busy={revoke.isPending}
        error={revoke.error ? problemOf(revoke.error).message : null}
        onConfirm={() => revoke.mutate({ id: apiKey.id })}
        onCancel={() => setAsking(false)}
      >
        Programs that use it are refused from now on. This cannot be undone.
      </ConfirmDialog>
    </>
  );
}
