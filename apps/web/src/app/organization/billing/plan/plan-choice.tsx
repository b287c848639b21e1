'use client';

import { DateTime, toast } from '@atrium/ui';
import { leaveFor, toastFailure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DowngradeDialog } from './downgrade-dialog.tsx';
import { priceOf } from './limit-words.ts';
import type { PlanCardProps } from './plan-card.tsx';
import { UpgradeDialog } from './upgrade-dialog.tsx';
import { plansPath } from './use-plans.ts';

function BeginTrial() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const begin = useMutation(
    trpc.labs.trial.begin.mutationOptions({
      onSuccess: async () => {
        toast.success('Your trial has begun');
        await queryClient.invalidateQueries({ queryKey: trpc.billing.pathKey() });
      },
      onError: (error) => toastFailure('The trial could not begin', error),
    }),
  );
  return (
    <Button variant="default" fullWidth loading={begin.isPending} onClick={() => begin.mutate({})}>
      Begin the trial
    </Button>
  );
}

function Subscribe({ plan, interval, status }: PlanCardProps) {
  const trpc = useTRPC();
  const start = useMutation(
    trpc.billing.subscription.start.mutationOptions({
      onSuccess: ({ url }) => leaveFor(url),
      onError: (error) => toastFailure('The payment page could not be opened', error),
    }),
  );
  return (
    <>
      <Button
        fullWidth
        loading={start.isPending || start.isSuccess}
        onClick={() => start.mutate({ planKey: plan.planKey, interval, returnPath: plansPath })}
      >
        Choose {plan.name}
      </Button>
      {status?.trial && status.endsAt ? (
        <p className="at-muted">
          Not charged before your trial ends, on <DateTime value={status.endsAt} style="date" />.
        </p>
      ) : null}
    </>
  );
}

/** The one way from the present plan to this one. */
export function PlanChoice(props: PlanCardProps) {
  const { plan, plans, interval, status, subscription } = props;
  const [asked, setAsked] = useState(false);
  const price = priceOf(plan, interval);
  if (!price) return status ? <Now on={!subscription && status.planKey === plan.planKey} /> : <BeginTrial />;
  if (!subscription) return <Subscribe {...props} />;
  const present = plans.find(({ planKey }) => planKey === subscription.planKey);
  const isSamePlan = present?.planKey === plan.planKey;
  if (isSamePlan && subscription.interval === interval) return <Now on />;
  if (subscription.pending?.planKey === plan.planKey)
    return (
      <Button fullWidth disabled>
        Planned
      </Button>
    );
  const isUp = isSamePlan ? interval === 'year' : plan.rank > (present?.rank ?? 0);
  const label = isSamePlan
    ? `Pay by the ${interval}`
    : isUp
      ? `Upgrade to ${plan.name}`
      : `Change to ${plan.name}`;
  const Dialog = isUp ? UpgradeDialog : DowngradeDialog;
  return (
    <>
      <Button fullWidth variant={isUp ? 'filled' : 'default'} onClick={() => setAsked(true)}>
        {label}
      </Button>
      <Dialog
        plan={plan}
        interval={interval}
        subscription={subscription}
        opened={asked}
        onClose={() => setAsked(false)}
      />
    </>
  );
}

const Now = ({ on }: { readonly on: boolean }) =>
  on ? (
    <Button fullWidth disabled>
      Your plan
    </Button>
  ) : null;
