'use client';

import {
  mapTexts,
  type Question,
  type Response,
  resolveFigures,
  resultOf,
  toPublic,
} from '@atrium/academy/schemas';
import { Section } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconArrowsShuffle, IconCheck, IconRotate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { isAnswered } from '../../../questions/kinds.ts';
import { QuestionCard } from '../../../quiz/question-card.tsx';
import styles from './editor.module.css';

/** The texts with this year's figures in place of their markers, as learners read them. */
function useFigures(): <Value>(value: Value) => Value {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.academy.figure.list.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const year = new Date().getUTCFullYear();
  return (value) => (data ? mapTexts(value, (text) => resolveFigures(text, data, year)) : value);
}

type QuestionPreviewProps = {
  readonly question: Question;
  /** It can be graded: nothing is missing from it. */
  readonly sound: boolean;
};

/** The question as a learner gets it, to be answered and graded here. Nothing of it is kept. */
export function QuestionPreview({ question, sound }: QuestionPreviewProps) {
  const shown = useDeferredValue(question);
  const standing = mapTexts(shown, (text) => text.trim() || '…');
  const withFigures = useFigures();
  const [seed, setSeed] = useState(1);
  const [response, setResponse] = useState<Response | null>(null);
  const [checked, setChecked] = useState(false);
  const asked = withFigures(toPublic(standing, seed, true));
  const result = checked && sound ? withFigures(resultOf(shown, response)) : null;
  const again = (nextSeed = seed) => {
    setSeed(nextSeed);
    setResponse(null);
    setChecked(false);
  };
  const asks = question.kind !== 'description';
  return (
    <Section title="As a learner sees it" variant="card">
      <div className={styles.preview}>
        <QuestionCard
          item={{ question: asked, points: 0 }}
          heading="Question"
          response={response}
          result={result}
          locked={result !== null}
          onChange={setResponse}
        />
        {asks ? (
          <div className="at-actions" data-align="start">
            {result ? (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconRotate size={14} />}
                onClick={() => again()}
              >
                Try again
              </Button>
            ) : (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconCheck size={14} />}
                disabled={!sound || !isAnswered(asked, response)}
                onClick={() => setChecked(true)}
              >
                Check this answer
              </Button>
            )}
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              leftSection={<IconArrowsShuffle size={14} />}
              onClick={() => again(seed + 1)}
            >
              Another learner’s order
            </Button>
          </div>
        ) : null}
        <p className={styles.hint}>
          {sound
            ? 'Answer it here as a learner would: it is graded as in a quiz, and nothing is kept.'
            : 'It can be tried out once nothing is missing.'}
        </p>
      </div>
    </Section>
  );
}
