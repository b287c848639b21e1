'use client';

import { ConfirmDialog, toast } from '@atrium/ui';
import { problemOf, useTRPCClient } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconArchive, IconArchiveOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

type BulkProps = {
  readonly selected: ReadonlySet<string>;
  /** The rows are in the archive: they come back instead of going in. */
  readonly archived: boolean;
  readonly onDone: () => void;
};

const certificates = (count: number) => `${count} ${count === 1 ? 'certificate' : 'certificates'}`;

/** One call a certificate, sent together: each answers for itself. */
function useBulk({ selected, archived, onDone }: BulkProps) {
  const { document } = useTRPCClient().labs;
  const verb = archived ? document.restore : document.archive;
  return useMutation({
    mutationFn: () => Promise.allSettled([...selected].map((documentId) => verb.mutate({ documentId }))),
    onSuccess: (results) => {
      const refused = results.filter((result) => result.status === 'rejected');
      const done = results.length - refused.length;
      if (done > 0) toast.success(`${certificates(done)} ${archived ? 'restored' : 'archived'}`);
      const [first] = refused;
      if (first)
        toast.warn(`${certificates(refused.length)} left`, { message: problemOf(first.reason).message });
      onDone();
    },
  });
}

/** What can be done with the ticked rows. */
export function BulkActions(props: BulkProps) {
  const { selected, archived } = props;
  const [asking, setAsking] = useState(false);
  const bulk = useBulk({
    ...props,
    onDone: () => {
      setAsking(false);
      props.onDone();
    },
  });
  if (archived) {
    return (
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArchiveOff size={14} stroke={1.7} />}
        loading={bulk.isPending}
        onClick={() => bulk.mutate()}
      >
        Restore
      </Button>
    );
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArchive size={14} stroke={1.7} />}
        onClick={() => setAsking(true)}
      >
        Archive
      </Button>
      <ConfirmDialog
        opened={asking}
        title={`Archive ${certificates(selected.size)}?`}
        confirmLabel="Archive"
        busy={bulk.isPending}
        onConfirm={() => bulk.mutate()}
        onCancel={() => setAsking(false)}
      >
        They leave the lists, and published texts leave the shelf. You can bring them back from the archive.
      </ConfirmDialog>
    </>
  );
}
