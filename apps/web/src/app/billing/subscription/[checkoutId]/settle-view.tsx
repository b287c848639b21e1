'use client';

import type { Outputs } from '@atrium/api/types';
import { EmptyState, FormSkeleton, Page, PageHeader, UiLink } from '@atrium/ui';
import { Failure, useTRPCClient } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { priceWords, subscriptionWords } from '../../../organization/billing/plan/standing-words.ts';
import { useSettled } from '../../use-settled.ts';

type Settled = Outputs['billing']['subscription']['settle'];

const begun = ['active', 'trialing'];
const hasBegun = ({ subscription }: Settled): boolean =>
  subscription !== null && begun.includes(subscription.status);

/** Open while the checkout is, and while its first payment has not come. */
const isOpen = (settled: Settled): boolean => settled.status !== 'expired' && !hasBegun(settled);

interface Words {
  readonly title: string;
  readonly hint: string;
  readonly action: string;
}

/** What is true now, never more: the plan is said to have begun only when the payment service has said so. */
function wordsOf(settled: Settled): Words {
  const { status, subscription } = settled;
  if (hasBegun(settled) && subscription) {
    return {
      title: `Welcome to ${subscription.planName}`,
      hint: `${priceWords(subscription)}. ${subscriptionWords(subscription)}`,
      action: 'See your plan',
    };
  }
  if (status === 'expired') {
    return {
      title: 'The payment page has expired',
      hint: 'Nothing was charged. You can begin again.',
      action: 'Back to the plans',
    };
  }
  return {
    title: 'Waiting for the payment',
    hint: 'This page follows by itself. If you left the payment page without paying, nothing was charged.',
    action: 'Back to the plans',
  };
}

/** Where the payment page leads back to after a plan was chosen: tells what became of it, live. */
export function SettleView({ checkoutId }: { readonly checkoutId: string }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const {
    data: settled,
    error,
    refetch,
  } = useSettled(
    ['subscription', checkoutId],
    () => client.billing.subscription.settle.mutate({ checkoutId }),
    isOpen,
  );
  const done = settled ? hasBegun(settled) : false;
  useEffect(() => {
    if (done) void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'settle' });
  }, [done, queryClient]);
  const words = settled && wordsOf(settled);
  return (
    <Page width="narrow" header={<PageHeader title="Your plan" />}>
      {settled && words ? (
        <div aria-live="polite">
          <EmptyState
            headingLevel={2}
            illustration={done ? 'done' : 'document'}
            title={words.title}
            hint={words.hint}
            action={
              <Button component={UiLink} href={settled.returnPath} variant={done ? 'filled' : 'default'}>
                {words.action}
              </Button>
            }
          />
        </div>
      ) : error ? (
        <Failure error={error} onRetry={() => refetch()} />
      ) : (
        <FormSkeleton fields={2} label="Asking the payment service" />
      )}
    </Page>
  );
}
