'use client';

import type { Outputs } from '@atrium/api/types';
import { Banner, type Column, DataTable, FieldError, Section, StatusBadge, toast } from '@atrium/ui';
import { Failure, problemOf, useTRPC } from '@atrium/web-client';
import { Button, Checkbox, Modal, Skeleton, Textarea } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import styles from './statistics.module.css';

type Effect = Outputs['academy']['question']['previewRegrade'];
type Change = Effect['changes'][number];

const columns: readonly Column<Change>[] = [
  { key: 'learner', header: 'Learner', cell: (row) => row.learner, wrap: true },
  {
    key: 'score',
    header: 'Score',
    numeric: true,
    cell: (row) => (
      <span>
        {row.percentBefore} % → <strong>{row.percentAfter} %</strong>
      </span>
    ),
  },
  { key: 'passed', header: 'Passed', cell: Passed },
];

function Passed({ passedBefore, passedAfter }: Change) {
  if (passedBefore === passedAfter) return passedAfter ? 'stays passed' : 'stays not passed';
  return passedAfter ? (
    <StatusBadge tone="success" icon="check" label="Now passed" />
  ) : (
    <StatusBadge tone="danger" icon="cross" label="No longer passed" />
  );
}

const attempts = (count: number): string => (count === 1 ? '1 attempt' : `${count} attempts`);
const passes = (count: number): string => (count === 1 ? 'passes' : 'pass');

function summaryOf({ changed, newlyPassed, noLongerPassed }: Effect): string {
  const moves = [
    newlyPassed > 0 ? `${newlyPassed} now ${passes(newlyPassed)}` : null,
    noLongerPassed > 0 ? `${noLongerPassed} no longer ${passes(noLongerPassed)}` : null,
  ].filter(Boolean);
  const all = `${attempts(changed)} ${changed === 1 ? 'gets' : 'get'} another score`;
  return moves.length > 0 ? `${all}; ${moves.join(', ')}.` : `${all}; nobody’s pass changes.`;
}

type RegradeSectionProps = { readonly questionId: string };

/** What grading past attempts again with the current version would change, and the doing, with a reason. */
export function RegradeSection({ questionId }: RegradeSectionProps) {
  const trpc = useTRPC();
  const [keepBetter, setKeepBetter] = useState(true);
  const [confirming, setConfirming] = useState(false);
  const { data, error, refetch, isPlaceholderData } = useQuery(
    trpc.academy.question.previewRegrade.queryOptions(
      { questionId, keepBetter },
      { gcTime: 0, placeholderData: keepPreviousData },
    ),
  );
  return (
    <Section
      title="Regrade"
      description="Attempts keep the version they were asked. After mending the key, grade them again with the version of now."
      variant="card"
    >
      <div className={styles.regrade}>
        {error ? <Failure error={error} onRetry={() => refetch()} compact /> : null}
        {!data && !error ? <Skeleton height={80} aria-label="Looking what would change" /> : null}
        {data?.looked === 0 ? <p>No attempt asked an older version. There is nothing to regrade.</p> : null}
        {data && data.looked > 0 ? (
          <>
            <Checkbox
              label="Nobody loses points"
              description="Who would score less keeps the score they have."
              checked={keepBetter}
              onChange={(event) => setKeepBetter(event.currentTarget.checked)}
            />
            {data.changed === 0 ? (
              <p>
                {attempts(data.looked)} asked an older version.{' '}
                {keepBetter ? 'No score rises with the current one' : 'The current one gives the same scores'}
                : nothing to do.
              </p>
            ) : (
              <>
                <p>{summaryOf(data)}</p>
                <Changes data={data} />
                <div>
                  <Button disabled={isPlaceholderData} onClick={() => setConfirming(true)}>
                    Regrade {attempts(data.changed)}
                  </Button>
                </div>
              </>
            )}
          </>
        ) : null}
      </div>
      {data && data.changed > 0 ? (
        <ConfirmRegrade
          questionId={questionId}
          keepBetter={keepBetter}
          effect={data}
          opened={confirming}
          onClose={() => setConfirming(false)}
        />
      ) : null}
    </Section>
  );
}

function Changes({ data }: { readonly data: Effect }) {
  const more = data.changed - data.changes.length;
  return (
    <div>
      <DataTable<Change>
        label="Who changes, from what to what"
        columns={columns}
        rows={data.changes}
        rowKey={(row) => row.attemptId}
        maxHeight="360px"
      />
      {more > 0 ? <p className="at-muted">And {more} more like these.</p> : null}
    </div>
  );
}

type ConfirmRegradeProps = {
  readonly questionId: string;
  readonly keepBetter: boolean;
  readonly effect: Effect;
  readonly opened: boolean;
  readonly onClose: () => void;
};

function ConfirmRegrade({ questionId, keepBetter, effect, opened, onClose }: ConfirmRegradeProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const regrade = useMutation(
    trpc.academy.question.regrade.mutationOptions({
      onSuccess: async ({ changed, left }) => {
        toast.success(`${attempts(changed)} regraded`, {
          message: left > 0 ? `${left} more wait: regrade once more.` : undefined,
        });
        await queryClient.invalidateQueries({ queryKey: trpc.academy.question.pathKey() });
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim().length >= 3) regrade.mutate({ questionId, keepBetter, reason: reason.trim() });
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Regrade" size={440}>
      <form onSubmit={submit} className="at-dialog">
        <Banner tone={effect.noLongerPassed > 0 ? 'warn' : 'info'}>
          {summaryOf(effect)} Scores before and after are kept with your reason.
        </Banner>
        <Textarea
          label="Why"
          description="For the record: what was wrong."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={regrade.error ? <FieldError>{problemOf(regrade.error).message}</FieldError> : null}
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
        />
        <div className="at-actions at-dialog-actions">
          <Button variant="default" onClick={onClose} disabled={regrade.isPending}>
            Cancel
          </Button>
          <Button type="submit" loading={regrade.isPending} disabled={reason.trim().length < 3}>
            Regrade {attempts(effect.changed)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
