'use client';

import { FieldError, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Button, Modal, NumberInput, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { shortestReason } from '../../../../parts/reason-dialog.tsx';

const product = 'labs';

/** Gives a plan for some days, for nothing; asks for a proof of presence and a reason. */
export function GivePlan({ onGiven }: { readonly onGiven: () => Promise<void> }) {
  const trpc = useTRPC();
  const [opened, setOpened] = useState(false);
  const [planKey, setPlanKey] = useState<string | null>(null);
  const [days, setDays] = useState(30);
  const [reason, setReason] = useState('');
  const { data: plans } = useQuery(trpc.billing.plan.list.queryOptions({ product }, { enabled: opened }));
  const give = useMutation(
    trpc.billing.admin.grantPlan.mutationOptions({
      onSuccess: async () => {
        setOpened(false);
        setReason('');
        toast.success('The plan was given');
        await onGiven();
      },
    }),
  );
  const given = reason.trim();
  const ready = planKey !== null && days > 0 && given.length >= shortestReason;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !give.isPending) give.mutate({ planKey, days, reason: given });
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        Give a plan
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Give a plan for nothing" size={440}>
        <form onSubmit={submit} className="at-dialog">
          <Select
            label="Plan"
            data={(plans ?? [])
              .filter(({ prices }) => prices.length > 0)
              .map(({ planKey: value, name }) => ({ value, label: name }))}
            value={planKey}
            onChange={setPlanKey}
            data-autofocus
          />
          <NumberInput
            label="Days"
            min={1}
            max={3660}
            allowDecimal={false}
            value={days}
            onChange={(value) => setDays(typeof value === 'number' ? value : 0)}
          />
          <Textarea
            label="Why"
            description="Kept in the activity log of the organization. No secrets."
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={give.error ? <FieldError>{problemOf(give.error).message}</FieldError> : null}
          />
          <div className="at-actions at-dialog-actions">
            <Button variant="default" onClick={() => setOpened(false)} disabled={give.isPending}>
              Cancel
            </Button>
            <Button type="submit" loading={give.isPending} disabled={!ready}>
              Give it
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
