'use client';

import type { Response } from '@atrium/academy/schemas';
import type { Inputs, Outputs } from '@atrium/api/types';
import { DateTime, EmptyState, RelativeTime, UiLink } from '@atrium/ui';
import { Failure, problemOf, toastFailure, useTRPC } from '@atrium/web-client';
import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isAnswered } from '../../questions/kinds.ts';
import { QuestionCard } from '../../quiz/question-card.tsx';
import styles from './review.module.css';

type Card = Outputs['academy']['review']['queue']['cards'][number];
type Feeling = Inputs['academy']['review']['answer']['feeling'];

const atOnce = 20;

const feelings: readonly { readonly feeling: Feeling; readonly label: string }[] = [
  { feeling: 'hard', label: 'Sure, but it was hard' },
  { feeling: 'good', label: 'Sure' },
  { feeling: 'easy', label: 'Easy' },
];

/** Missed questions, one after another, until none is due. */
export function ReviewView() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const queue = useQuery(
    trpc.academy.review.queue.queryOptions({ limit: atOnce }, { refetchOnWindowFocus: false }),
  );
  const [at, setAt] = useState(0);
  const card = queue.data?.cards[at];
  const goOn = async () => {
    if (at + 1 < (queue.data?.cards.length ?? 0)) return setAt(at + 1);
    await queryClient.invalidateQueries(trpc.academy.review.queue.queryFilter());
    setAt(0);
  };
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>Review</h1>
      {queue.error && !queue.data ? <Failure error={queue.error} onRetry={() => queue.refetch()} /> : null}
      {queue.isPending ? <Skeleton height={280} aria-label="Loading your questions" /> : null}
      {queue.data && !card ? <NothingDue nextDueAt={queue.data.nextDueAt} /> : null}
      {queue.data && card ? (
        <>
          <p className="at-muted at-figures">
            {queue.data.due - at} due. A question comes back later each time you know it, and soon when you do
            not.
          </p>
          <ReviewCard key={`${card.cardId}-${card.version}`} card={card} onDone={goOn} />
        </>
      ) : null}
    </div>
  );
}

function NothingDue({ nextDueAt }: { readonly nextDueAt: string | null }) {
  return (
    <EmptyState
      title="Nothing is due"
      hint={
        nextDueAt ? (
          <>
            The next question comes back <RelativeTime value={nextDueAt} />.
          </>
        ) : (
          'Questions you miss in a quiz come back here until they stick.'
        )
      }
      action={
        <Button component={UiLink} href="/academy/learning" variant="default">
          My learning
        </Button>
      }
    />
  );
}

function ReviewCard({ card, onDone }: { readonly card: Card; readonly onDone: () => void }) {
  const trpc = useTRPC();
  const [response, setResponse] = useState<Response | null>(null);
  const answer = useMutation(
    trpc.academy.review.answer.mutationOptions({
      onError: (error) => {
        toastFailure('The answer could not be taken', error);
        if (problemOf(error).code === 'CONFLICT') onDone();
      },
    }),
  );
  const { cardId, version } = card;
  const ready = response !== null && isAnswered(card.question, response);
  return (
    <div className={styles.card}>
      <QuestionCard
        item={{ question: card.question, points: 0 }}
        heading={`${card.courseTitle}: ${card.lessonTitle}`}
        response={response}
        result={answer.data?.result ?? null}
        locked={answer.isPending || answer.isSuccess}
        onChange={setResponse}
      />
      {answer.data ? (
        <div className={styles.moves}>
          <span className="at-muted">
            Comes back <DateTime value={answer.data.dueAt} style="datetime" />
          </span>
          <Button onClick={onDone} autoFocus>
            Next
          </Button>
        </div>
      ) : (
        <fieldset className={styles.feelings} disabled={!ready || answer.isPending}>
          <legend>Check it. How sure are you?</legend>
          {feelings.map(({ feeling, label }) => (
            <Button
              key={feeling}
              variant={feeling === 'good' ? 'filled' : 'default'}
              loading={answer.isPending && answer.variables.feeling === feeling}
              onClick={() => {
                if (response) answer.mutate({ cardId, version, response, feeling });
              }}
            >
              {label}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
