'use client';

import { ConfirmDialog, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconGiftOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Sale } from './purchase-view.tsx';

/** Takes a gift back, once it was said what that closes. */
export function TakeBack({ sale }: { readonly sale: Sale }) {
  const { purchaseId, name, buyer } = sale;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation(
    trpc.billing.sale.revokeGift.mutationOptions({
      onSuccess: async () => {
        toast.success('The gift is taken back');
        setAsking(false);
        await queryClient.invalidateQueries({ queryKey: trpc.billing.sale.pathKey() });
      },
    }),
  );
  const close = () => {
    setAsking(false);
    revoke.reset();
  };
  return (
    <>
      <Button variant="default" leftSection={<IconGiftOff size={16} />} onClick={() => setAsking(true)}>
        Take back
      </Button>
      <ConfirmDialog
        opened={asking}
        title="Take the gift back"
        confirmLabel="Take it back"
        cancelLabel="Keep it"
        tone="danger"
        busy={revoke.isPending}
        error={revoke.error ? problemOf(revoke.error).message : null}
        onConfirm={() => revoke.mutate({ purchaseId })}
        onCancel={close}
      >
        Unless they have it from elsewhere too, “{name}” closes for {buyer?.name ?? 'the person who has it'},
        and a certificate earned with it is revoked. Their progress is kept.
      </ConfirmDialog>
    </>
  );
}
