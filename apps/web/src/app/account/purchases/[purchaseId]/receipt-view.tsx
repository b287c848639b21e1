'use client';

import type { Outputs } from '@atrium/api/types';
import {
  Actions,
  Banner,
  DateTime,
  FormSkeleton,
  formatMoney,
  type KeyValueItem,
  KeyValueList,
  Section,
  StatusBadge,
  UiLink,
} from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { AccountPage } from '../../account-page.tsx';
import { purchaseStatus } from '../purchase-status.ts';
import { RefundList } from '../refund-list.tsx';
import styles from './receipt.module.css';

type Receipt = Outputs['billing']['purchase']['get'];

function amountsOf(receipt: Receipt): KeyValueItem[] {
  const { currency, amountMinor, discountMinor, taxMinor, paidMinor, refundedMinor, promotionCode } = receipt;
  const amount = (minor: number) => formatMoney(minor, currency);
  const items: (KeyValueItem | null)[] = [
    { label: 'Price', value: amount(amountMinor) },
    discountMinor > 0
      ? {
          label: 'Discount',
          value: `−${amount(discountMinor)}`,
          ...(promotionCode ? { hint: promotionCode } : {}),
        }
      : null,
    taxMinor > 0 ? { label: 'Tax', value: amount(taxMinor) } : null,
    { label: 'Paid', value: <strong>{amount(paidMinor)}</strong> },
    refundedMinor > 0 ? { label: 'Given back', value: amount(refundedMinor) } : null,
  ];
  return items.filter((item) => item !== null);
}

function Paper({ receipt }: { readonly receipt: Receipt }) {
  const { name, status, receiptNumber, buyer, seller, paidAt, paidWith, refundableUntil } = receipt;
  const askBack = refundableUntil && receipt.owned && new Date(refundableUntil) > new Date();
  return (
    <div className={styles.paper}>
      <Section title={receiptNumber ? `Receipt ${receiptNumber}` : name} variant="card">
        <KeyValueList
          items={[
            { label: status === 'gifted' ? 'Given' : 'Bought', value: name },
            { label: 'State', value: <StatusBadge {...purchaseStatus(status)} /> },
            { label: 'Seller', value: seller.name },
            { label: 'Buyer', value: buyer.name, hint: buyer.email },
            ...(paidAt ? [{ label: 'Paid on', value: <DateTime value={paidAt} style="date" /> }] : []),
            ...(paidWith ? [{ label: 'Paid with', value: paidWith }] : []),
            ...amountsOf(receipt),
          ]}
        />
      </Section>
      <RefundList refunds={receipt.refunds} />
      {askBack ? (
        <p className="at-muted">
          You may ask {seller.name} for the whole price back until{' '}
          <DateTime value={refundableUntil} style="date" />.
        </p>
      ) : null}
    </div>
  );
}

/** One purchase of the person with all that its receipt says; prints as a page of its own. */
export function ReceiptView({ purchaseId }: { readonly purchaseId: string }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.billing.purchase.get.queryOptions({ purchaseId }));
  return (
    <AccountPage>
      {error ? (
        <Failure
          error={error}
          onRetry={() => refetch()}
          notFound={{
            title: 'There is no such purchase',
            hint: 'It may belong to another account.',
            action: (
              <UiLink href="/account/purchases" className="at-link">
                All purchases
              </UiLink>
            ),
          }}
        />
      ) : data ? (
        <>
          {data.failure ? (
            <Banner tone="danger" title="The payment failed.">
              {data.failure} Nothing was charged.
            </Banner>
          ) : null}
          <Paper receipt={data} />
          <div className={styles.acts}>
            <Actions>
              <Button
                variant="default"
                leftSection={<IconPrinter size={16} stroke={1.6} />}
                onClick={() => window.print()}
              >
                Print
              </Button>
              {data.owned ? (
                <Button component={UiLink} href={data.returnPath}>
                  Open it
                </Button>
              ) : null}
            </Actions>
          </div>
        </>
      ) : (
        <FormSkeleton fields={6} label="Loading the receipt" />
      )}
    </AccountPage>
  );
}
