'use client';

import type { LearnerContent } from '@atrium/academy/schemas';
import type { Outputs } from '@atrium/api/types';
import { Markdown, UiLink } from '@atrium/ui';
import { Failure, problemOf, toastFailure, useTRPC } from '@atrium/web-client';
import { Button, Skeleton, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { useMaybeMe } from '../../../api/session.tsx';
import blockStyles from '../blocks/blocks.module.css';
import styles from './tutor.module.css';

type Case = Extract<LearnerContent, { kind: 'case' }>;
type Review = Outputs['academy']['tutor']['case']['get'];
type CaseRef = { readonly courseId: string; readonly blockKey: string };

type CaseBlockProps = CaseRef & { readonly content: Case; readonly onCommitted: () => void };

/** A case: the learner's own answer first, then hints one by one, then the model answer to compare with. */
export function CaseBlock(props: CaseBlockProps) {
  const me = useMaybeMe();
  const next = encodeURIComponent(usePathname());
  const { content } = props;
  return (
    <section className={blockStyles.case} aria-label={content.title}>
      <p className={blockStyles.kicker}>Case</p>
      <h2 className={blockStyles.blockTitle}>{content.title}</h2>
      <Markdown>{content.vignette}</Markdown>
      <div className={styles.prompt}>
        <Markdown density="compact">{content.prompt}</Markdown>
      </div>
      {me ? (
        <OwnReview {...props} />
      ) : (
        <Button component={UiLink} href={`/sign-up?next=${next}`}>
          Create an account to answer
        </Button>
      )}
    </section>
  );
}

function OwnReview({ courseId, blockKey, onCommitted }: CaseBlockProps) {
  const trpc = useTRPC();
  const ref = { courseId, blockKey };
  const { data, error, refetch } = useQuery(trpc.academy.tutor.case.get.queryOptions(ref));
  if (error && !data) return <Failure error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton height={120} aria-label="Loading the case" />;
  return data.answer === null ? (
    <Commit caseRef={ref} hintsLeft={data.hintsLeft} onCommitted={onCommitted} />
  ) : (
    <Compare caseRef={ref} review={data} answer={data.answer} />
  );
}

/** Puts the newest state of the case where the page reads it. */
function useKeep(ref: CaseRef) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return (review: Review) => queryClient.setQueryData(trpc.academy.tutor.case.get.queryKey(ref), review);
}

type CommitProps = {
  readonly caseRef: CaseRef;
  readonly hintsLeft: number;
  readonly onCommitted: () => void;
};

function Commit({ caseRef, hintsLeft, onCommitted }: CommitProps) {
  const trpc = useTRPC();
  const keep = useKeep(caseRef);
  const [answer, setAnswer] = useState('');
  const commit = useMutation(
    trpc.academy.tutor.case.commit.mutationOptions({
      onSuccess: (review) => {
        keep(review);
        onCommitted();
      },
    }),
  );
  const problem = commit.error ? problemOf(commit.error) : null;
  return (
    <form
      className={styles.commit}
      onSubmit={(event) => {
        event.preventDefault();
        commit.mutate({ ...caseRef, answer });
      }}
    >
      <Textarea
        label="Your answer"
        description="A sentence or two. No details of real patients: such an answer is refused before it is kept."
        autosize
        minRows={3}
        maxLength={4000}
        value={answer}
        onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
        error={problem ? (problem.fields.answer ?? problem.fields.text ?? problem.message) : null}
      />
      <div className="at-actions">
        <Button type="submit" loading={commit.isPending} disabled={answer.trim().length < 10}>
          Commit my answer
        </Button>
        <span className="at-muted">
          Then {hintsLeft > 0 ? `${hintsLeft} ${hintsLeft === 1 ? 'hint' : 'hints'} and ` : ''}the model
          answer open.
        </span>
      </div>
    </form>
  );
}

type CompareProps = { readonly caseRef: CaseRef; readonly review: Review; readonly answer: string };

const judgements = [
  { rating: 1, label: 'I had it' },
  { rating: 0, label: 'Partly' },
  { rating: -1, label: 'I was off' },
] as const;

function Compare({ caseRef, review, answer }: CompareProps) {
  const trpc = useTRPC();
  const keep = useKeep(caseRef);
  const onError = (error: unknown) => toastFailure('This did not work', error);
  const hint = useMutation(trpc.academy.tutor.case.hint.mutationOptions({ onSuccess: keep, onError }));
  const reveal = useMutation(trpc.academy.tutor.case.reveal.mutationOptions({ onSuccess: keep, onError }));
  const rate = useMutation(trpc.academy.tutor.case.rate.mutationOptions({ onSuccess: keep, onError }));
  const mayReveal = review.modelAnswer === null && (review.hints.length > 0 || review.hintsLeft === 0);
  return (
    <div className={styles.compare}>
      <section aria-label="Your answer" className={styles.own}>
        <h3>Your answer</h3>
        <Markdown format="plain" density="compact">
          {answer}
        </Markdown>
      </section>
      {review.hints.length > 0 ? (
        <ol className={styles.hints} aria-label="Hints">
          {review.hints.map((text) => (
            <li key={text}>
              <Markdown density="compact">{text}</Markdown>
            </li>
          ))}
        </ol>
      ) : null}
      {review.modelAnswer === null ? (
        <div className="at-actions">
          {review.hintsLeft > 0 ? (
            <Button
              variant="default"
              loading={hint.isPending}
              onClick={() => hint.mutate({ ...caseRef, seen: review.hints.length })}
            >
              {review.hints.length === 0 ? 'A hint' : 'Another hint'}
            </Button>
          ) : null}
          {mayReveal ? (
            <Button loading={reveal.isPending} onClick={() => reveal.mutate(caseRef)}>
              Show the model answer
            </Button>
          ) : null}
        </div>
      ) : (
        <>
          <section aria-label="Model answer" className={styles.model}>
            <h3>Model answer</h3>
            <Markdown density="compact">{review.modelAnswer}</Markdown>
          </section>
          <fieldset className={styles.judge}>
            <legend>How close were you?</legend>
            {judgements.map(({ rating, label }) => (
              <Button
                key={rating}
                size="xs"
                variant={review.selfRating === rating ? 'light' : 'default'}
                aria-pressed={review.selfRating === rating}
                onClick={() => rate.mutate({ ...caseRef, selfRating: rating })}
              >
                {label}
              </Button>
            ))}
          </fieldset>
        </>
      )}
    </div>
  );
}
