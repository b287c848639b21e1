'use client';

import { FieldError, FormSkeleton, toast } from '@atrium/ui';
import { Clients, Failure, problemOf, useTRPC } from '@atrium/web-client';
import { Button, Modal, NumberInput, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { shortestReason } from '../../../parts/reason-dialog.tsx';
import type { Purchase } from './purchases-view.tsx';

type RefundDialogProps = { readonly purchase: Purchase; readonly onClose: () => void };

const digitsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

function Reason({ onGiven }: { readonly onGiven: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (given.length >= shortestReason) onGiven(given);
  };
  return (
    <form onSubmit={submit} className="at-dialog">
      <Textarea
        label="Why"
        description="The seller and the buyer read it. No secrets."
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      <div className="at-actions at-dialog-actions">
        <Button type="submit" disabled={given.length < shortestReason}>
          Look what it would do
        </Button>
      </div>
    </form>
  );
}

type EffectProps = RefundDialogProps & { readonly reason: string; readonly onDone: () => void };

/** Inside the seller's organization: what giving back an amount would do, and the giving. */
function Effect({ purchase, reason, onClose, onDone }: EffectProps) {
  const trpc = useTRPC();
  const { purchaseId, currency } = purchase;
  const digits = digitsOf(currency);
  const [amount, setAmount] = useState<number | null>(null);
  const amountMinor = amount === null ? null : Math.round(amount * 10 ** digits);
  const preview = useQuery(
    trpc.billing.sale.previewRefund.queryOptions(
      { purchaseId, ...(amountMinor ? { amountMinor } : {}) },
      { gcTime: 0 },
    ),
  );
  const refund = useMutation(
    trpc.billing.sale.refund.mutationOptions({ onSuccess: onDone, onError: () => void preview.refetch() }),
  );
  if (!preview.data && !preview.error) return <FormSkeleton fields={2} label="Looking what it would do" />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!preview.data || refund.isPending) return;
    const { refundableMinor } = preview.data;
    refund.mutate({ purchaseId, amountMinor: preview.data.amountMinor, refundableMinor, reason });
  };
  return (
    <form onSubmit={submit} className="at-dialog">
      <NumberInput
        label={`Amount in ${currency}`}
        description="Empty: all that is left"
        decimalScale={digits}
        min={0}
        value={amount ?? ''}
        onChange={(value) => setAmount(typeof value === 'number' && value > 0 ? value : null)}
        error={preview.error ? <FieldError>{problemOf(preview.error).message}</FieldError> : null}
      />
      {preview.data ? (
        <p className="at-dialog-text" role="status">
          {preview.data.effect}
        </p>
      ) : null}
      {refund.error ? <Failure error={refund.error} compact /> : null}
      <div className="at-actions at-dialog-actions">
        <Button variant="default" onClick={onClose} disabled={refund.isPending}>
          Cancel
        </Button>
        <Button type="submit" color="danger" loading={refund.isPending} disabled={!preview.data}>
          Give it back
        </Button>
      </div>
    </form>
  );
}

/** Gives money back as the seller would: with a reason, and the effect shown before it is done. */
export function RefundDialog({ purchase, onClose }: RefundDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState<string | null>(null);
  const headers = {
    'x-atrium-organization': purchase.sellerOrganizationId,
    'x-atrium-reason': encodeURIComponent(reason ?? ''),
  };
  const done = () => {
    toast.success('The money is on its way back');
    onClose();
    void queryClient.invalidateQueries({ queryKey: trpc.billing.admin.pathKey() });
  };
  return (
    <Modal opened onClose={onClose} title={`Refund ${purchase.name}`} size={440}>
      {reason === null ? (
        <Reason onGiven={setReason} />
      ) : (
        <Clients headers={headers}>
          <Effect purchase={purchase} reason={reason} onClose={onClose} onDone={done} />
        </Clients>
      )}
    </Modal>
  );
}
