'use client';

import type { Outputs } from '@atrium/api/types';
import { DateTime, StatusBadge } from '@atrium/ui';
import { Button } from '@mantine/core';
import styles from './quiz.module.css';

type List = Outputs['academy']['attempt']['list'];
type Summary = List['attempts'][number];

const passed = { tone: 'success', icon: 'check', label: 'Passed' } as const;
const failed = { tone: 'danger', icon: 'cross', label: 'Not passed' } as const;
const pending = { tone: 'neutral', icon: 'waiting', label: 'Being graded' } as const;
const unused = { tone: 'neutral', icon: 'dashed', label: 'Time ran out unanswered' } as const;

const lookOf = (attempt: Summary) => {
  if (attempt.status === 'abandoned') return unused;
  return attempt.passed === null ? pending : attempt.passed ? passed : failed;
};

type AttemptsSoFarProps = {
  readonly list: List;
  readonly shown: string | null;
  readonly onShow: (attemptId: string | null) => void;
};

/** What came of each attempt, which one counts, and when another is possible. */
export function AttemptsSoFar({ list, shown, onShow }: AttemptsSoFarProps) {
  const over = list.attempts.filter(({ status }) => status !== 'in_progress');
  return (
    <>
      {over.length > 0 ? (
        <ul className={styles.attempts}>
          {over.map((attempt) => (
            <li key={attempt.id}>
              <StatusBadge {...lookOf(attempt)} />
              <strong className="at-figures">
                {attempt.percent === null ? '–' : `${attempt.percent} %`}
              </strong>
              <span className="at-muted">
                Attempt {attempt.number}
                {list.result?.id === attempt.id && over.length > 1 ? ', counts' : ''},{' '}
                <DateTime value={attempt.submittedAt ?? attempt.startedAt} style="datetime" />
                {attempt.status === 'regraded'
                  ? '. A question was corrected since: it was graded again.'
                  : ''}
              </span>
              <Button
                size="xs"
                variant="subtle"
                aria-expanded={shown === attempt.id}
                onClick={() => onShow(shown === attempt.id ? null : attempt.id)}
              >
                {shown === attempt.id ? 'Hide' : 'See the answers'}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <NextAttempt next={list.next} />
    </>
  );
}

function NextAttempt({ next }: Pick<List, 'next'>) {
  if (next.refusal === 'max_attempts') return <p className="at-muted">You have used all attempts.</p>;
  if (next.refusal === 'cooldown' && next.at) {
    return (
      <p className="at-muted">
        The next attempt opens at <DateTime value={next.at} style="datetime" />.
      </p>
    );
  }
  return next.left === null ? null : (
    <p className="at-muted at-figures">
      {next.left} {next.left === 1 ? 'attempt' : 'attempts'} left.
    </p>
  );
}
