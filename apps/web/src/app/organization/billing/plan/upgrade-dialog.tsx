'use client';

import { ConfirmDialog, formatMoney, KeyValueList, toast } from '@atrium/ui';
import { Failure, problemOf, useTRPC, useTRPCClient } from '@atrium/web-client';
import { Loader } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { priceOf } from './limit-words.ts';
import styles from './plan.module.css';
import { type Interval, type Plan, product, type Subscription } from './use-plans.ts';

export type ChangeDialogProps = {
  readonly plan: Plan;
  readonly interval: Interval;
  readonly subscription: Subscription;
  readonly opened: boolean;
  readonly onClose: () => void;
};

/** A larger plan, now: shows exactly what is taken at once, and takes that. */
export function UpgradeDialog({ plan, interval, opened, onClose }: ChangeDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const client = useTRPCClient();
  const change = { product, planKey: plan.planKey, interval };
  const {
    data: preview,
    error,
    refetch,
  } = useQuery({
    queryKey: ['upgrade', change],
    queryFn: () => client.billing.subscription.previewUpgrade.mutate(change),
    enabled: opened,
    gcTime: 0,
  });
  const upgrade = useMutation(
    trpc.billing.subscription.upgrade.mutationOptions({
      onSuccess: async () => {
        onClose();
        toast.success(`You are on ${plan.name} now`);
        await queryClient.invalidateQueries();
      },
      // The amount shown may be too old to be taken: a fresh one is shown.
      onError: () => void refetch(),
    }),
  );
  const price = priceOf(plan, interval);
  return (
    <ConfirmDialog
      opened={opened}
      title={`Change to ${plan.name} now?`}
      confirmLabel={
        preview && preview.dueMinor > 0
          ? `Pay ${formatMoney(preview.dueMinor, preview.currency)}`
          : 'Change now'
      }
      busy={upgrade.isPending || (!preview && !error)}
      error={upgrade.error ? problemOf(upgrade.error).message : null}
      onConfirm={() => preview && upgrade.mutate({ ...change, prorationAt: preview.prorationAt })}
      onCancel={onClose}
    >
      {preview ? (
        <div className={styles.preview}>
          <KeyValueList
            items={[
              ...preview.lines.map(({ description, amountMinor }) => ({
                label: description,
                value: formatMoney(amountMinor, preview.currency),
              })),
              { label: 'Due now', value: <strong>{formatMoney(preview.dueMinor, preview.currency)}</strong> },
            ]}
          />
          <p>
            It holds as soon as it is paid; a payment that fails leaves your plan as it is.{' '}
            {price
              ? `From the next period on it costs ${formatMoney(price.amountMinor, price.currency)} a ${interval}.`
              : ''}
          </p>
        </div>
      ) : error ? (
        <Failure error={error} onRetry={() => refetch()} compact />
      ) : (
        <p>
          <Loader size="xs" /> Asking what it costs …
        </p>
      )}
    </ConfirmDialog>
  );
}
