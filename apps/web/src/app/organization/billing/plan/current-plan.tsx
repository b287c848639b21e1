'use client';

import { Actions, Section, StatusBadge, toast } from '@atrium/ui';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CancelDialog } from './cancel-dialog.tsx';
import styles from './plan.module.css';
import { lookOf, nextWords, priceWords } from './standing-words.ts';
import { isLive, type ProductStatus, product, type Subscription, usePortal } from './use-plans.ts';

type CurrentPlanProps = {
  readonly status: ProductStatus | null;
  readonly subscription: Subscription | null;
  readonly mayManage: boolean;
};

/** Takes back what was planned for the end of the period. */
function useUndo() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const options = {
    onSuccess: async () => {
      toast.success('Taken back', { message: 'Your plan goes on as it is.' });
      await queryClient.invalidateQueries({ queryKey: trpc.billing.pathKey() });
    },
    onError: (error: unknown) => toastFailure('It could not be taken back', error),
  };
  const resume = useMutation(trpc.billing.subscription.resume.mutationOptions(options));
  const cancelChange = useMutation(trpc.billing.subscription.cancelChange.mutationOptions(options));
  return { resume, cancelChange };
}

function Acts({ subscription }: { readonly subscription: Subscription }) {
  const [asked, setAsked] = useState(false);
  const portal = usePortal();
  const { resume, cancelChange } = useUndo();
  const { cancelAtPeriodEnd, pending, planName, dunning } = subscription;
  return (
    <Actions align="start">
      {dunning?.hostedUrl ? (
        <Button component="a" href={dunning.hostedUrl}>
          Pay the open invoice
        </Button>
      ) : null}
      {cancelAtPeriodEnd ? (
        <Button loading={resume.isPending} onClick={() => resume.mutate({ product })}>
          Keep {planName}
        </Button>
      ) : null}
      {pending ? (
        <Button
          variant="default"
          loading={cancelChange.isPending}
          onClick={() => cancelChange.mutate({ product })}
        >
          Stay on {planName}
        </Button>
      ) : null}
      <Button variant="default" loading={portal.isPending} onClick={() => portal.open('payment_method')}>
        Manage payment method
      </Button>
      {cancelAtPeriodEnd ? null : (
        <Button variant="subtle" color="neutral" onClick={() => setAsked(true)}>
          End the plan
        </Button>
      )}
      <CancelDialog subscription={subscription} opened={asked} onClose={() => setAsked(false)} />
    </Actions>
  );
}

/** The plan now: its state, what comes next, and what can be done about it. */
export function CurrentPlan({ status, subscription, mayManage }: CurrentPlanProps) {
  const live = isLive(subscription) ? subscription : null;
  return (
    <Section title="Your plan" variant="card">
      <div className={styles.current}>
        <p className={styles.currentName}>
          <strong>{live?.planName ?? status?.planName ?? 'None'}</strong>
          {live ? <span className="at-muted">{priceWords(live)}</span> : null}
          <StatusBadge {...lookOf(status, live)} />
        </p>
        <p>{nextWords(status, subscription)}</p>
        {mayManage && live ? <Acts subscription={live} /> : null}
      </div>
    </Section>
  );
}
