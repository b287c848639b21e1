'use client';

import type { Response } from '@atrium/academy/schemas';
import type { Outputs } from '@atrium/api/types';
import { Markdown } from '@atrium/ui';
import { type ReactNode, useId } from 'react';
import { QuestionInput } from '../questions/question-input.tsx';
import styles from './quiz.module.css';
import { type ItemResult, ResultView } from './result-view.tsx';

type Item = Outputs['academy']['attempt']['get']['items'][number];

type QuestionCardProps = {
  readonly item: Pick<Item, 'question' | 'points'>;
  readonly heading: string;
  readonly response: Response | null;
  readonly result: ItemResult | null;
  readonly locked: boolean;
  readonly onChange: (response: Response) => void;
  readonly children?: ReactNode;
};

/** One question: what is asked, the controls or what was answered, and, when it is let out, why. */
export function QuestionCard(props: QuestionCardProps) {
  const { item, heading, response, result, locked, onChange } = props;
  const id = useId();
  const { stem } = item.question;
  const showsOptions = result !== null && result.options.length > 0;
  return (
    <section className={styles.question} aria-label={heading}>
      <p className={styles.heading}>
        {heading}
        {item.points > 0 ? (
          <span className="at-muted at-figures">
            {' '}
            · {item.points} {item.points === 1 ? 'point' : 'points'}
          </span>
        ) : null}
      </p>
      <div id={id} className={styles.stem}>
        <Markdown format={stem.format} density="compact">
          {stem.text}
        </Markdown>
      </div>
      {showsOptions ? null : (
        <QuestionInput
          question={item.question}
          response={response}
          onChange={onChange}
          locked={locked}
          labelledBy={id}
        />
      )}
      {result ? (
        <div role="status">
          <ResultView question={item.question} result={result} />
        </div>
      ) : null}
      {props.children}
    </section>
  );
}
