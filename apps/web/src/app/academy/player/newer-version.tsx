'use client';

import { Banner, toast } from '@atrium/ui';
import { Failure, toastFailure, useTRPC } from '@atrium/web-client';
import { Button, Modal, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outline } from './lessons.ts';

const said = { added: 'New', removed: 'No longer in it', changed: 'Reworked', moved: 'Moved' } as const;

type NewerVersionProps = { readonly outline: Outline; readonly onMoved: () => void };

/** What a newer version brings; moving there is the learner's choice, and takes nothing away. */
export function NewerVersion({ outline, onMoved }: NewerVersionProps) {
  const trpc = useTRPC();
  const { courseId } = outline;
  const [open, setOpen] = useState(false);
  const changes = useQuery(trpc.academy.enrolment.changes.queryOptions({ courseId }, { enabled: open }));
  const move = useMutation(
    trpc.academy.enrolment.move.mutationOptions({
      onSuccess: ({ number }) => {
        setOpen(false);
        toast.success(`You are on version ${number} now`, { message: 'What you completed stays completed.' });
        onMoved();
      },
      onError: (error) => toastFailure('You could not be moved', error),
    }),
  );
  return (
    <>
      <Banner
        tone="neutral"
        title="The course has been improved since you began."
        action={
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            See what changed
          </Button>
        }
      >
        You go on as you began, or move to the new version.
      </Banner>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Version ${outline.newerNumber}`}>
        {changes.error ? <Failure error={changes.error} onRetry={() => changes.refetch()} /> : null}
        {changes.isPending ? <Skeleton height={120} aria-label="Loading the changes" /> : null}
        <ul>
          {changes.data?.changes.map(({ change, kind, key, title }) => (
            <li key={`${change}-${kind}-${key}`}>
              {said[change]}: {title}
            </li>
          ))}
        </ul>
        <Button fullWidth loading={move.isPending} onClick={() => move.mutate({ courseId })}>
          Move to version {outline.newerNumber}
        </Button>
      </Modal>
    </>
  );
}
