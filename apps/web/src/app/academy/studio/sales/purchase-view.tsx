'use client';

import type { Outputs } from '@atrium/api/types';
import {
  Banner,
  DateTime,
  formatMoney,
  type KeyValueItem,
  KeyValueList,
  Page,
  PageHeader,
  PageSkeleton,
  Section,
  StatusBadge,
} from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconReceiptRefund } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useKeepFresh } from '../../../../api/live.tsx';
import { useMay } from '../../../../api/session.tsx';
import { RefundList } from '../../../account/purchases/refund-list.tsx';
import { RefundDialog } from './refund-dialog.tsx';
import { saleStatus } from './sale-status.ts';
import { salesPath } from './sales-span.ts';
import { TakeBack } from './take-back.tsx';

export type Sale = Outputs['billing']['sale']['get'];

/** Nobody paid: it was given, and perhaps taken back. */
const isGift = ({ status }: Sale): boolean => status === 'gifted' || status === 'revoked';

function factsOf(sale: Sale): KeyValueItem[] {
  const { buyer, currency, paidAt, createdAt, paidWith, receiptNumber, promotionCode } = sale;
  const amount = (minor: number) => formatMoney(minor, currency);
  if (isGift(sale)) {
    return [
      { label: 'Given to', value: buyer?.name ?? 'Somebody who left', hint: buyer?.email },
      { label: 'Course', value: sale.name },
      { label: 'Given on', value: <DateTime value={createdAt} /> },
    ];
  }
  return [
    { label: 'Buyer', value: buyer?.name ?? 'Somebody who left', hint: buyer?.email },
    { label: 'Bought', value: sale.name },
    { label: paidAt ? 'Paid' : 'Begun', value: <DateTime value={paidAt ?? createdAt} />, hint: paidWith },
    { label: 'Receipt', value: receiptNumber },
    { label: 'Price', value: amount(sale.amountMinor) },
    ...(sale.discountMinor > 0
      ? [{ label: 'Discount', value: `−${amount(sale.discountMinor)}`, hint: promotionCode }]
      : []),
    ...(sale.taxMinor > 0 ? [{ label: 'Tax', value: amount(sale.taxMinor) }] : []),
    { label: 'Paid in all', value: amount(sale.paidMinor) },
    { label: 'Given back', value: amount(sale.refundedMinor) },
  ];
}

/** One purchase or gift as its seller sees it, with giving money back or taking the gift back. */
export function PurchaseView({ purchaseId }: { readonly purchaseId: string }) {
  const trpc = useTRPC();
  const mayRefund = useMay()('billing.sale.refund');
  const [refunding, setRefunding] = useState(false);
  const { data, error, refetch } = useQuery(trpc.billing.sale.get.queryOptions({ purchaseId }));
  useKeepFresh(['billing.sale.changed'], trpc.billing.sale.pathKey());
  if (error && !data) return <Failure error={error} onRetry={() => refetch()} />;
  if (!data) return <PageSkeleton />;
  const { status, disputeStatus, refundableMinor, refunds } = data;
  return (
    <Page
      width="normal"
      header={
        <PageHeader
          title={data.buyer?.name ?? 'Purchase'}
          breadcrumb={[{ label: 'Purchases', href: `${salesPath}/purchases` }]}
          status={<StatusBadge {...saleStatus(status)} />}
          actions={
            mayRefund && refundableMinor > 0 && status !== 'disputed' ? (
              <Button
                variant="default"
                leftSection={<IconReceiptRefund size={16} />}
                onClick={() => setRefunding(true)}
              >
                Refund
              </Button>
            ) : mayRefund && status === 'gifted' ? (
              <TakeBack sale={data} />
            ) : null
          }
        />
      }
    >
      {status === 'disputed' ? (
        <Banner tone="warn" title="The buyer’s bank asks the money back">
          It decides; until then nothing can be given back here.{' '}
          {disputeStatus === 'needs_response' ? 'It waits for your answer at the payment service.' : ''}
        </Banner>
      ) : null}
      <Section title={isGift(data) ? 'Gift' : 'Purchase'} variant="card">
        <KeyValueList items={factsOf(data)} />
      </Section>
      <RefundList refunds={refunds} />
      {refunding ? <RefundDialog sale={data} onClose={() => setRefunding(false)} /> : null}
    </Page>
  );
}
