'use client';

import { Banner } from '@atrium/ui';
import type { Attempt } from './attempt-view.tsx';
import { QuestionCard } from './question-card.tsx';

const keptBack = {
  until_submitted: 'The answers are explained once the attempt is handed in.',
  until_passed: 'The answers are explained once you have passed. Read the lesson again, and try once more.',
} as const;

/** An attempt that is over, question by question, as far as its quiz lets results out. */
export function AttemptReview({ attempt }: { readonly attempt: Attempt }) {
  return (
    <>
      {attempt.keptBack ? <Banner>{keptBack[attempt.keptBack]}</Banner> : null}
      {attempt.items.map((item, index) => (
        <QuestionCard
          key={item.item}
          item={item}
          heading={`Question ${index + 1} of ${attempt.items.length}`}
          response={item.response}
          result={item.result}
          locked
          onChange={() => undefined}
        />
      ))}
    </>
  );
}
