'use client';

import { Banner, DateTime, PageSkeleton } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../../api/session.tsx';
import { usePeople } from '../../../../api/use-people.ts';
import { QuestionPreview } from './editor/question-preview.tsx';
import { useSave } from './editor/use-save.ts';
import { type OpenedQuestion, QuestionFrame } from './question-frame.tsx';
import styles from './questions.module.css';

function Shown({ current, number }: { readonly current: OpenedQuestion; readonly number: number }) {
  const trpc = useTRPC();
  const mayWrite = useMay()('academy.question.write');
  const { id: questionId, category, versionNumber } = current;
  const { data, error, refetch } = useQuery(
    trpc.academy.question.get.queryOptions({ questionId, versionNumber: number }),
  );
  const saving = useSave(questionId, () => undefined);
  if (error) return <Failure error={error} onRetry={() => refetch()} compact />;
  if (!data) return <PageSkeleton label="Opening the version" />;
  const newest = number === versionNumber;
  return (
    <div className={styles.list}>
      {newest ? null : (
        <Banner
          tone="info"
          title={`Version ${number} is no longer asked`}
          action={
            mayWrite ? (
              <Button
                size="xs"
                variant="default"
                loading={saving.busy}
                onClick={() =>
                  saving.save({ question: data.question, category, versionNumber }, data.question)
                }
              >
                Bring it back
              </Button>
            ) : null
          }
        >
          Brought back, it becomes version {versionNumber + 1}. Attempts that asked another keep it.
        </Banner>
      )}
      {saving.error ? <Failure error={saving.error} compact /> : null}
      <QuestionPreview key={number} question={data.question} sound />
    </div>
  );
}

function Versions({ current }: { readonly current: OpenedQuestion }) {
  const nameOf = usePeople();
  const [chosen, setChosen] = useState<number | null>(null);
  const number = chosen ?? current.versionNumber;
  return (
    <div className={styles.versions}>
      <ol className={styles.versionList} reversed aria-label="Versions, newest first">
        {current.versions.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              className={styles.version}
              aria-pressed={version.number === number}
              onClick={() => setChosen(version.number)}
            >
              <strong>
                Version {version.number}
                {version.number === current.versionNumber ? ', asked now' : ''}
              </strong>
              <small>
                <DateTime value={version.createdAt} /> · {nameOf(version.createdById)}
              </small>
            </button>
          </li>
        ))}
      </ol>
      <Shown current={current} number={number} />
    </div>
  );
}

/** What a question was before: each version as it was asked, to be looked at, tried out and brought back. */
export function VersionsView({ questionId }: { readonly questionId: string }) {
  return <QuestionFrame questionId={questionId}>{(current) => <Versions current={current} />}</QuestionFrame>;
}
