'use client';

import { ConfirmDialog, DateTime, formatMoney, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { limitWords, priceOf } from './limit-words.ts';
import type { ChangeDialogProps } from './upgrade-dialog.tsx';
import { product } from './use-plans.ts';

/** A smaller plan, from the end of the period on. */
export function DowngradeDialog({ plan, interval, subscription, opened, onClose }: ChangeDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { currentPeriodEnd, planName } = subscription;
  const downgrade = useMutation(
    trpc.billing.subscription.downgrade.mutationOptions({
      onSuccess: async () => {
        onClose();
        toast.success(`${plan.name} is planned`, {
          message: 'You can take this back until the period ends.',
        });
        await queryClient.invalidateQueries({ queryKey: trpc.billing.pathKey() });
      },
    }),
  );
  const price = priceOf(plan, interval);
  return (
    <ConfirmDialog
      opened={opened}
      title={`Change to ${plan.name}?`}
      confirmLabel="Change at the period's end"
      busy={downgrade.isPending}
      error={downgrade.error ? problemOf(downgrade.error).message : null}
      onConfirm={() => downgrade.mutate({ product, planKey: plan.planKey, interval })}
      onCancel={onClose}
    >
      <p>
        You stay on {planName} until <DateTime value={currentPeriodEnd} style="date" />; nothing is charged or
        given back now. From then on {plan.name} holds
        {price ? `, at ${formatMoney(price.amountMinor, price.currency)} a ${interval}` : ''}:{' '}
        {limitWords(plan).join(', ')}.
      </p>
      <p>You can take this back until that day.</p>
    </ConfirmDialog>
  );
}
