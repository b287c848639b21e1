'use client';

import { Banner, FieldError, formatMoney, toast } from '@atrium/ui';
import { codeOf, Failure, problemOf, useTRPC } from '@atrium/web-client';
import { Button, Modal, NumberInput, Skeleton, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Sale } from './purchase-view.tsx';

const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

type RefundDialogProps = { readonly sale: Sale; readonly onClose: () => void };

/** Gives back all that is left of a payment or a part of it; what that means is said before it is done. */
export function RefundDialog({ sale, onClose }: RefundDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { purchaseId, currency, refundableMinor } = sale;
  const digits = digitsOf(currency);
  const [amount, setAmount] = useState<number | null>(refundableMinor / 10 ** digits);
  const [reason, setReason] = useState('');
  const amountMinor = amount === null ? 0 : Math.max(0, Math.round(amount * 10 ** digits) || 0);
  const [settled] = useDebouncedValue(amountMinor, 250);
  const preview = useQuery(
    trpc.billing.sale.previewRefund.queryOptions(
      { purchaseId, amountMinor: settled },
      { enabled: settled > 0, gcTime: 0, staleTime: 0 },
    ),
  );
  const refund = useMutation(
    trpc.billing.sale.refund.mutationOptions({
      onSuccess: async () => {
        toast.success(`${formatMoney(amountMinor, currency)} is on its way back`);
        await queryClient.invalidateQueries({ queryKey: trpc.billing.sale.pathKey() });
        onClose();
      },
      onError: (error) => {
        if (codeOf(error) !== 'CONFLICT') return;
        void preview.refetch();
        void queryClient.invalidateQueries({ queryKey: trpc.billing.sale.pathKey() });
      },
    }),
  );
  const seen = settled === amountMinor && preview.data?.amountMinor === amountMinor ? preview.data : null;
  const ready = seen !== null && reason.trim().length >= 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !refund.isPending)
      refund.mutate({
        purchaseId,
        amountMinor,
        refundableMinor: seen.refundableMinor,
        reason: reason.trim(),
      });
  };
  return (
    <Modal opened onClose={onClose} title="Give money back" size={460}>
      <form onSubmit={submit} className="at-dialog">
        <NumberInput
          label={`Amount in ${currency}`}
          description={`At most ${formatMoney(refundableMinor, currency)} is left. Less is a partial refund.`}
          decimalScale={digits}
          fixedDecimalScale
          thousandSeparator=","
          hideControls
          min={0}
          value={amount ?? ''}
          onChange={(value) => setAmount(value === '' ? null : Number(value))}
          error={
            preview.error && settled > 0 ? <FieldError>{problemOf(preview.error).message}</FieldError> : null
          }
          data-autofocus
        />
        <div role="status">
          {seen ? (
            <Banner tone={seen.closes ? 'warn' : 'info'}>{seen.effect}</Banner>
          ) : amountMinor > 0 && !preview.error ? (
            <Skeleton height={52} aria-label="Looking what it would do" />
          ) : null}
        </div>
        <Textarea
          label="Why"
          description="The buyer reads it on the receipt."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={300}
        />
        {refund.error ? <Failure error={refund.error} compact /> : null}
        <div className="at-actions at-dialog-actions">
          <Button variant="default" onClick={onClose} disabled={refund.isPending}>
            Cancel
          </Button>
          <Button type="submit" color="danger" loading={refund.isPending} disabled={!ready}>
            Give back {seen ? formatMoney(seen.amountMinor, currency) : ''}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
