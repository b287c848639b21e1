'use client';

import type { Outputs } from '@atrium/api/types';
import { ConfirmDialog, toast } from '@atrium/ui';
import { problemOf, toastFailure, useTRPC } from '@atrium/web-client';
import { ActionIcon } from '@mantine/core';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

type Job = Outputs['jobs']['list']['items'][number];

function useRefreshQueue() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries(trpc.jobs.list.pathFilter()),
      client.invalidateQueries(trpc.staff.overview.pathFilter()),
    ]);
}

/** Runs a job again, or gives it up. Neither for one that is running. */
export function JobActs({ job }: { readonly job: Job }) {
  const trpc = useTRPC();
  const refresh = useRefreshQueue();
  const [asking, setAsking] = useState(false);
  const retry = useMutation(
    trpc.jobs.retry.mutationOptions({
      onSuccess: async () => {
        toast.success('The job runs again');
        await refresh();
      },
      onError: (error) => toastFailure('The job could not be run again', error),
    }),
  );
  const discard = useMutation(
    trpc.jobs.discard.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        toast.success('The job was given up');
        await refresh();
      },
    }),
  );
  const name = `${job.task} ${job.id}`;
  const running = job.state === 'running';
  return (
    <>
      <ActionIcon
        aria-label={`Retry ${name}`}
        title="Run now, with all tries anew"
        loading={retry.isPending}
        disabled={running}
        onClick={() => retry.mutate({ id: job.id })}
      >
        <IconRefresh size={16} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        aria-label={`Discard ${name}`}
        title="Give up"
        disabled={running}
        onClick={() => setAsking(true)}
      >
        <IconTrash size={16} stroke={1.6} />
      </ActionIcon>
      <ConfirmDialog
        opened={asking}
        title="Give this job up?"
        confirmLabel="Give up"
        tone="danger"
        busy={discard.isPending}
        error={discard.error ? problemOf(discard.error).message : null}
        onConfirm={() => discard.mutate({ id: job.id })}
        onCancel={() => setAsking(false)}
      >
        {name} will not run. What it was to do stays undone.
      </ConfirmDialog>
    </>
  );
}
