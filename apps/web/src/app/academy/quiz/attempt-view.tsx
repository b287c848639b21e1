'use client';

import type { Outputs } from '@atrium/api/types';
import { ConfirmDialog } from '@atrium/ui';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isAnswered } from '../questions/kinds.ts';
import type { SaveState } from './answer-keeper.ts';
import { Countdown } from './countdown.tsx';
import { QuestionCard } from './question-card.tsx';
import styles from './quiz.module.css';
import type { ItemResult } from './result-view.tsx';
import { useAnswers } from './use-answers.ts';

export type Attempt = Outputs['academy']['attempt']['get'];

const saveWords: Readonly<Record<SaveState, string>> = {
  saved: 'Every answer is saved',
  saving: 'Saving …',
  waiting: 'Not saved yet: trying again',
};

type AttemptViewProps = {
  readonly attempt: Attempt;
  /** Handed in, or ended by the clock: what is known now has to be asked for. */
  readonly onEnded: () => void;
};

function useSubmit(attempt: Attempt, flush: () => Promise<void>, onEnded: () => void) {
  const trpc = useTRPC();
  const { mutateAsync } = useMutation(trpc.academy.attempt.submit.mutationOptions());
  return useMutation({
    mutationFn: async () => {
      await flush();
      return mutateAsync({ attemptId: attempt.id });
    },
    onSuccess: onEnded,
    onError: (error) => toastFailure('The attempt could not be handed in', error),
  });
}

/** An attempt in progress, one question at a time. */
export function AttemptView({ attempt, onEnded }: AttemptViewProps) {
  const answers = useAnswers(attempt, (error) => {
    toastFailure('This attempt has ended', error);
    onEnded();
  });
  const submit = useSubmit(attempt, answers.flush, onEnded);
  const [at, setAt] = useState(() => firstOpen(attempt));
  const [confirming, setConfirming] = useState(false);
  const [results, setResults] = useState<ReadonlyMap<number, ItemResult>>(new Map());
  const top = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) top.current?.focus();
  }, [at]);
  const go = (index: number) => {
    moved.current = true;
    setAt(index);
  };
  const item = attempt.items[at];
  if (!item) return null;
  const resultOf = (one: Attempt['items'][number]) => results.get(one.item) ?? one.result;
  const open = attempt.items.filter(
    (one) => !isAnswered(one.question, answers.responses.get(one.item) ?? null),
  ).length;
  const last = at === attempt.items.length - 1;
  const result = resultOf(item);
  return (
    <div ref={top} tabIndex={-1} className={styles.attempt}>
      <div className={styles.status}>
        <Dots attempt={attempt} at={at} answers={answers.responses} onGo={go} />
        <span className="at-muted" aria-live="polite">
          {saveWords[answers.state]}
        </span>
        {attempt.deadlineAt ? (
          <Countdown deadlineAt={attempt.deadlineAt} now={attempt.now} onOver={() => submit.mutate()} />
        ) : null}
      </div>
      <QuestionCard
        key={item.item}
        item={item}
        heading={`Question ${at + 1} of ${attempt.items.length}`}
        response={answers.responses.get(item.item) ?? null}
        result={result}
        locked={item.locked || result !== null}
        onChange={(response) => answers.answer(item.item, response)}
      />
      <div className={styles.moves}>
        <Button variant="default" disabled={at === 0} onClick={() => go(at - 1)}>
          Back
        </Button>
        {attempt.settings.feedback === 'at_once' && !result && item.question.kind !== 'description' ? (
          <CheckButton
            attempt={attempt}
            item={item}
            answers={answers}
            onResult={(one) => setResults((before) => new Map(before).set(item.item, one))}
          />
        ) : null}
        {last ? (
          <Button
            loading={submit.isPending}
            onClick={() => (open > 0 ? setConfirming(true) : submit.mutate())}
          >
            Hand in
          </Button>
        ) : (
          <Button variant={result ? 'filled' : 'default'} onClick={() => go(at + 1)}>
            Next
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={confirming}
        onCancel={() => setConfirming(false)}
        title={open === 1 ? 'One question is not answered' : `${open} questions are not answered`}
        confirmLabel="Hand in anyway"
        onConfirm={() => {
          setConfirming(false);
          submit.mutate();
        }}
      >
        They count as wrong. You can still go back to them.
      </ConfirmDialog>
    </div>
  );
}

const firstOpen = (attempt: Attempt): number => {
  const index = attempt.items.findIndex(({ response, locked }) => !response && !locked);
  return Math.max(0, index);
};

type CheckButtonProps = {
  readonly attempt: Attempt;
  readonly item: Attempt['items'][number];
  readonly answers: ReturnType<typeof useAnswers>;
  readonly onResult: (result: ItemResult) => void;
};

/** Answers one question for good, and shows why. */
function CheckButton({ attempt, item, answers, onResult }: CheckButtonProps) {
  const trpc = useTRPC();
  const check = useMutation(
    trpc.academy.attempt.check.mutationOptions({
      onSuccess: onResult,
      onError: (error) => toastFailure('The answer could not be checked', error),
    }),
  );
  const response = answers.responses.get(item.item) ?? null;
  return (
    <Button
      loading={check.isPending}
      disabled={!response || !isAnswered(item.question, response)}
      onClick={() => {
        if (!response) return;
        const sequence = answers.take(item.item);
        check.mutate({ attemptId: attempt.id, item: item.item, response, sequence });
      }}
    >
      Check
    </Button>
  );
}

type DotsProps = {
  readonly attempt: Attempt;
  readonly at: number;
  readonly answers: ReturnType<typeof useAnswers>['responses'];
  readonly onGo: (index: number) => void;
};

function Dots({ attempt, at, answers, onGo }: DotsProps) {
  return (
    <ol className={styles.dots} aria-label="Questions">
      {attempt.items.map((item, index) => {
        const answered = isAnswered(item.question, answers.get(item.item) ?? null);
        return (
          <li key={item.item}>
            <button
              type="button"
              className="at-figures"
              data-answered={answered || undefined}
              aria-current={index === at ? 'step' : undefined}
              aria-label={`Question ${index + 1}, ${answered ? 'answered' : 'not answered'}`}
              onClick={() => onGo(index)}
            >
              {index + 1}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
