'use client';

import { ConfirmDialog, DateTime, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { product, type Subscription } from './use-plans.ts';

type CancelDialogProps = {
  readonly subscription: Subscription;
  readonly opened: boolean;
  readonly onClose: () => void;
};

/** Ends the plan with its period, saying first what that means. */
export function CancelDialog({ subscription, opened, onClose }: CancelDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { planName, currentPeriodEnd } = subscription;
  const cancel = useMutation(
    trpc.billing.subscription.cancel.mutationOptions({
      onSuccess: async () => {
        onClose();
        toast.success(`${planName} ends with its period`, { message: 'You can take this back until then.' });
        await queryClient.invalidateQueries({ queryKey: trpc.billing.pathKey() });
      },
    }),
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={`End ${planName}?`}
      confirmLabel="End the plan"
      cancelLabel="Keep it"
      tone="danger"
      busy={cancel.isPending}
      error={cancel.error ? problemOf(cancel.error).message : null}
      onConfirm={() => cancel.mutate({ product })}
      onCancel={onClose}
    >
      <p>
        It works until <DateTime value={currentPeriodEnd} style="date" />, and nothing more is charged. After
        that everything stays readable and can be exported; nothing new can be added.
      </p>
      <p>You can take this back until that day.</p>
    </ConfirmDialog>
  );
}
