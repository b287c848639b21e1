'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState, Section, toast } from '@atrium/ui';
import { Failure, problemOf, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ReasonDialog } from '../../../../parts/reason-dialog.tsx';
import { useStaff } from '../../../../session/staff-session.tsx';
import { GivePlan } from './give-plan.tsx';

type Grant = Outputs['billing']['admin']['planGrants'][number];

const columns: readonly Column<Grant>[] = [
  { key: 'plan', header: 'Plan', cell: ({ planName }) => planName },
  { key: 'source', header: 'From', cell: ({ source }) => source },
  { key: 'starts', header: 'Since', cell: ({ startsAt }) => <DateTime value={startsAt} style="date" /> },
  {
    key: 'ends',
    header: 'Until',
    cell: ({ endsAt, closedAt }) => {
      const until = closedAt ?? endsAt;
      return until ? <DateTime value={until} style="date" /> : 'no end';
    },
  },
  { key: 'reason', header: 'Why', hideBelow: 'md', wrap: true, cell: ({ reason }) => reason ?? '–' },
];

function useRefresh() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: trpc.billing.admin.planGrants.pathKey() });
}

function TakeBack({ grant, onClose }: { readonly grant: Grant; readonly onClose: () => void }) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const revoke = useMutation(
    trpc.billing.admin.revokePlan.mutationOptions({
      onSuccess: async () => {
        onClose();
        toast.success('The plan was taken back');
        await refresh();
      },
    }),
  );
  return (
    <ReasonDialog
      opened
      title={`Take ${grant.planName} back?`}
      confirmLabel="Take it back"
      tone="danger"
      busy={revoke.isPending}
      error={revoke.error ? problemOf(revoke.error).message : null}
      onConfirm={(reason) => revoke.mutate({ grantId: grant.grantId, reason })}
      onCancel={onClose}
    >
      It ends at once. A plan that is paid for, or a trial, goes on.
    </ReasonDialog>
  );
}

const isGiven = ({ source, closedAt }: Grant) => source === 'staff' && closedAt === null;

/** Which plans the organization had, from what, and the giving of one for nothing. */
export function Plans() {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const mayGive = useStaff().staffRole === 'admin';
  const [taking, setTaking] = useState<Grant | null>(null);
  const { data, error, isPending, refetch } = useQuery(trpc.billing.admin.planGrants.queryOptions({}));
  return (
    <Section
      title="Plans"
      description="What is paid for is changed by the organization itself. Here a plan is given for nothing."
      actions={mayGive ? <GivePlan onGiven={refresh} /> : null}
    >
      <DataTable
        label="Plans"
        columns={columns}
        rows={data ?? []}
        rowKey={({ grantId }) => grantId}
        loading={isPending}
        {...(error ? { error: <Failure error={error} onRetry={() => refetch()} compact /> } : {})}
        empty={<EmptyState compact title="It never had a plan" />}
        rowActions={(grant) =>
          mayGive && isGiven(grant) ? (
            <Button size="xs" variant="default" onClick={() => setTaking(grant)}>
              Take back
            </Button>
          ) : null
        }
      />
      {taking ? <TakeBack grant={taking} onClose={() => setTaking(null)} /> : null}
    </Section>
  );
}
