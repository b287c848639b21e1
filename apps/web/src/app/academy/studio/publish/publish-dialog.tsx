'use client';

import type { Outputs } from '@atrium/api/types';
import { Banner, toast, UiLink } from '@atrium/ui';
import { Failure, problemOf, useTRPC } from '@atrium/web-client';
import { Button, Modal, Radio, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { lessonPath } from '../paths.ts';
import { changeWords } from './change-words.ts';
import styles from './publish.module.css';

type Check = Outputs['academy']['course']['check'];
type Learners = 'stay' | 'offer' | 'move';

const choices: readonly { value: Learners; label: string; hint: string }[] = [
  { value: 'offer', label: 'Offer it to them', hint: 'They stay on theirs, see what changed, and may move.' },
  { value: 'stay', label: 'New learners only', hint: 'Nobody who began is told of it.' },
  {
    value: 'move',
    label: 'Move everybody',
    hint: 'All go on with this version. What they completed stays completed.',
  },
];

function Faults({ courseId, check, onClose }: { courseId: string; check: Check; onClose: () => void }) {
  const blocking = check.faults.filter(({ severity }) => severity === 'blocks');
  const warnings = check.faults.filter(({ severity }) => severity === 'warns');
  const list = (faults: Check['faults']) => (
    <ul className={styles.faults}>
      {faults.map((fault) => (
        <li key={`${fault.place} ${fault.message}`}>
          {fault.lessonKey ? (
            <UiLink href={lessonPath(courseId, fault.lessonKey)} className="at-link" onClick={onClose}>
              {fault.place}
            </UiLink>
          ) : (
            <strong>{fault.place}</strong>
          )}
          <span>{fault.message}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {blocking.length > 0 ? (
        <Banner tone="danger" title={`${blocking.length} to mend before it can be published`}>
          {list(blocking)}
        </Banner>
      ) : null}
      {warnings.length > 0 ? (
        <Banner tone="warn" title="Worth a look">
          {list(warnings)}
        </Banner>
      ) : null}
    </>
  );
}

function Changes({ check }: { readonly check: Check }) {
  if (check.number === 1) return <p>This is the first version. It goes into the catalogue.</p>;
  if (check.changes.length === 0) return <p>Nothing differs from the version that is published.</p>;
  return (
    <section aria-label="What changes">
      <h3 className={styles.heading}>What changes for learners</h3>
      <ul className={styles.changes}>
        {check.changes.map((change) => (
          <li key={`${change.change} ${change.kind} ${change.key}`}>{changeWords(change)}</li>
        ))}
      </ul>
    </section>
  );
}

function usePublish(onClose: () => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.academy.course.publish.mutationOptions({
      onSuccess: ({ number, moved }) => {
        toast.success(`Version ${number} is published`, {
          ...(moved > 0 ? { message: `${moved} learners were moved to it.` } : {}),
        });
        queryClient.invalidateQueries({ queryKey: trpc.academy.pathKey() });
        onClose();
      },
    }),
  );
}

type PublishDialogProps = {
  readonly courseId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
};

/** What is in the way, what changes, and what it means for those who learn already. */
export function PublishDialog({ courseId, opened, onClose }: PublishDialogProps) {
  const trpc = useTRPC();
  const check = useQuery(
    trpc.academy.course.check.queryOptions({ courseId }, { enabled: opened, staleTime: 0, gcTime: 0 }),
  );
  const publish = usePublish(onClose);
  const [learners, setLearners] = useState<Learners>('offer');
  const { data } = check;
  return (
    <Modal opened={opened} onClose={onClose} title="Publish" size={640}>
      <div className={styles.dialog}>
        {check.error ? <Failure error={check.error} onRetry={() => check.refetch()} compact /> : null}
        {!data && !check.error ? <Skeleton height={160} aria-label="Checking the course" /> : null}
        {data ? (
          <>
            <Faults courseId={courseId} check={data} onClose={onClose} />
            <Changes check={data} />
            {data.learners > 0 && data.number > 1 ? (
              <Radio.Group
                label={`${data.learners} ${data.learners === 1 ? 'person has' : 'people have'} begun an earlier version`}
                value={learners}
                onChange={(value) => setLearners(value as Learners)}
              >
                <div className={styles.choices}>
                  {choices.map(({ value, label, hint }) => (
                    <Radio key={value} value={value} label={label} description={hint} />
                  ))}
                </div>
              </Radio.Group>
            ) : null}
          </>
        ) : null}
        {publish.error ? <Banner tone="danger">{problemOf(publish.error).message}</Banner> : null}
        <div className="at-actions at-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Not yet
          </Button>
          <Button
            disabled={!data?.publishable}
            loading={publish.isPending}
            onClick={() => publish.mutate({ courseId, learners })}
          >
            Publish version {data?.number ?? ''}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
