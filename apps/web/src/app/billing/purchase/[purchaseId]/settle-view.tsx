'use client';

import type { Outputs } from '@atrium/api/types';
import {
  Actions,
  EmptyState,
  FormSkeleton,
  formatMoney,
  Page,
  PageHeader,
  StatusBadge,
  UiLink,
} from '@atrium/ui';
import { Failure, useTRPCClient } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { purchaseStatus } from '../../../account/purchases/purchase-status.ts';
import { useSettled } from '../../use-settled.ts';

type Purchase = Outputs['billing']['purchase']['settle'];

const isOpen = ({ status }: Purchase): boolean => status === 'pending' || status === 'processing';

interface Words {
  readonly title: string;
  readonly hint: string;
  readonly action: string;
}

/** What is true now, never more: paid is said only when the payment service has said so. */
function wordsOf({ status, name, paidMinor, currency, failure }: Purchase): Words {
  switch (status) {
    case 'paid':
    case 'partially_refunded':
      return {
        title: `${name} is yours`,
        hint: `We received ${formatMoney(paidMinor, currency)}. The receipt is in your inbox.`,
        action: 'Open it',
      };
    case 'gifted':
      return { title: `${name} is yours`, hint: 'It was given to you: you pay nothing.', action: 'Open it' };
    case 'pending':
      return {
        title: 'Waiting for the payment',
        hint: 'This page follows by itself. If you left the payment page without paying, nothing was charged.',
        action: 'Back',
      };
    case 'processing':
      return {
        title: 'Your payment is on its way',
        hint: 'This way of paying takes time, up to some days. We write to you when it has come, and what you bought opens by itself.',
        action: 'Back',
      };
    case 'failed':
      return {
        title: 'The payment did not work',
        hint: `${failure ?? 'The payment was declined.'} Nothing was charged.`,
        action: 'Go back and try again',
      };
    case 'expired':
      return {
        title: 'The payment page has expired',
        hint: 'Nothing was charged. You can begin again.',
        action: 'Go back and try again',
      };
    default:
      return { title: name, hint: 'See the receipt for all that happened.', action: 'Back' };
  }
}

/** Where the payment page leads back to: tells what became of the payment, live. */
export function SettleView({ purchaseId }: { readonly purchaseId: string }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const {
    data: purchase,
    error,
    refetch,
  } = useSettled(
    ['purchase', purchaseId],
    () => client.billing.purchase.settle.mutate({ purchaseId }),
    isOpen,
  );
  const owned = purchase?.owned ?? false;
  useEffect(() => {
    if (owned) void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'settle' });
  }, [owned, queryClient]);
  return (
    <Page width="narrow" header={<PageHeader title="Your purchase" />}>
      {purchase ? (
        <Outcome purchase={purchase} />
      ) : error ? (
        <Failure error={error} onRetry={() => refetch()} />
      ) : (
        <FormSkeleton fields={2} label="Asking the payment service" />
      )}
    </Page>
  );
}

function Outcome({ purchase }: { readonly purchase: Purchase }) {
  const { purchaseId, status, owned, receiptNumber, returnPath } = purchase;
  const { title, hint, action } = wordsOf(purchase);
  return (
    <div aria-live="polite">
      <EmptyState
        headingLevel={2}
        illustration={owned ? 'done' : 'document'}
        title={title}
        hint={
          <>
            <p>
              <StatusBadge {...purchaseStatus(status)} />
            </p>
            {hint}
          </>
        }
        action={
          <Actions>
            {receiptNumber ? (
              <Button component={UiLink} href={`/account/purchases/${purchaseId}`} variant="default">
                See the receipt
              </Button>
            ) : null}
            <Button component={UiLink} href={returnPath} variant={owned ? 'filled' : 'default'}>
              {action}
            </Button>
          </Actions>
        }
      />
    </div>
  );
}
