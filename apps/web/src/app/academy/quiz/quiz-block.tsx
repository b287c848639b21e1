'use client';

import type { LearnerContent } from '@atrium/academy/schemas';
import { Markdown, UiLink } from '@atrium/ui';
import { Failure, toastFailure, useTRPC } from '@atrium/web-client';
import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { useMaybeMe } from '../../../api/session.tsx';
import blockStyles from '../blocks/blocks.module.css';
import { AttemptReview } from './attempt-review.tsx';
import { AttemptView } from './attempt-view.tsx';
import { AttemptsSoFar } from './attempts-so-far.tsx';
import styles from './quiz.module.css';
import { rulesOf } from './rules.ts';

type Quiz = Extract<LearnerContent, { kind: 'quiz' }>;

export type QuizBlockProps = {
  readonly courseId: string;
  readonly blockKey: string;
  readonly content: Quiz;
  readonly onGraded: () => void;
};

/** A quiz in its lesson: its rules, the attempt in progress, and what came of the ones before. */
export function QuizBlock(props: QuizBlockProps) {
  const me = useMaybeMe();
  const next = encodeURIComponent(usePathname());
  const { content } = props;
  return (
    <section className={blockStyles.quiz} aria-label={content.title}>
      <p className={blockStyles.kicker}>Quiz</p>
      <h2 className={blockStyles.blockTitle}>{content.title}</h2>
      {content.intro ? <Markdown density="compact">{content.intro}</Markdown> : null}
      {me ? (
        <Attempts {...props} />
      ) : (
        <>
          <p className="at-muted">{rulesOf(content.settings, content.questionCount)}</p>
          <Button component={UiLink} href={`/sign-up?next=${next}`}>
            Create an account to answer
          </Button>
        </>
      )}
    </section>
  );
}

function useStart({ courseId, blockKey }: QuizBlockProps, onStarted: (attemptId: string) => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.academy.attempt.start.mutationOptions({
      onSuccess: (attempt) => {
        queryClient.setQueryData(trpc.academy.attempt.get.queryKey({ attemptId: attempt.id }), attempt);
        queryClient.invalidateQueries(trpc.academy.attempt.list.queryFilter({ courseId, blockKey }));
        onStarted(attempt.id);
      },
      onError: (error) => toastFailure('The quiz could not be started', error),
    }),
  );
}

function Attempts(props: QuizBlockProps) {
  const { courseId, blockKey, content, onGraded } = props;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [shown, setShown] = useState<string | null>(null);
  const list = useQuery(trpc.academy.attempt.list.queryOptions({ courseId, blockKey }));
  const start = useStart(props, setShown);
  const attempt = useQuery(
    trpc.academy.attempt.get.queryOptions(
      { attemptId: shown ?? '' },
      { enabled: shown !== null, staleTime: 60_000 },
    ),
  );
  if (list.error && !list.data) return <Failure error={list.error} onRetry={() => list.refetch()} />;
  if (!list.data) return <Skeleton height={80} aria-label="Loading your attempts" />;
  const ended = async () => {
    await Promise.all([
      queryClient.invalidateQueries(trpc.academy.attempt.get.queryFilter()),
      queryClient.invalidateQueries(trpc.academy.attempt.list.queryFilter({ courseId, blockKey })),
    ]);
    onGraded();
  };
  const running = attempt.data?.status === 'in_progress' ? attempt.data : null;
  if (shown && attempt.error) return <Failure error={attempt.error} onRetry={() => attempt.refetch()} />;
  if (running) return <AttemptView key={running.id} attempt={running} onEnded={ended} />;
  const reviewed = shown && attempt.data ? attempt.data : null;
  return (
    <div className={styles.card}>
      <p className="at-muted">{rulesOf(content.settings, list.data.questionCount)}</p>
      <AttemptsSoFar list={list.data} shown={shown} onShow={setShown} />
      {reviewed ? <AttemptReview attempt={reviewed} /> : null}
      <div className="at-actions">
        <Button
          loading={start.isPending}
          disabled={list.data.next.refusal !== null && list.data.open === null}
          onClick={() => start.mutate({ courseId, blockKey })}
        >
          {list.data.open ? 'Go on with your attempt' : list.data.attempts.length > 0 ? 'Try again' : 'Start'}
        </Button>
      </div>
    </div>
  );
}
