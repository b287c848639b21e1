'use client';

import { Markdown } from '@atrium/ui';
import { useId } from 'react';
import type { QuestionOf, ResponseOf, SimpleResponse } from './kinds.ts';
import type { QuestionInputProps } from './question-input.tsx';
import styles from './questions.module.css';
import { SimpleInput } from './simple-input.tsx';

type CaseInputProps = Omit<QuestionInputProps<QuestionOf<'case'>, ResponseOf<'case'>>, 'labelledBy'>;

/** The questions about one vignette, each with controls of its own. */
export function CaseInput({ question, response, onChange, locked }: CaseInputProps) {
  const id = useId();
  const parts = response?.parts ?? [];
  const answer = (partId: string, part: SimpleResponse) =>
    onChange({
      kind: 'case',
      parts: [...parts.filter((one) => one.partId !== partId), { partId, response: part }],
    });
  return (
    <ol className={styles.parts}>
      {question.parts.map((part) => (
        <li key={part.id}>
          <div id={`${id}-${part.id}`}>
            <Markdown format={part.question.stem.format} density="compact">
              {part.question.stem.text}
            </Markdown>
          </div>
          <SimpleInput
            question={part.question}
            response={parts.find((one) => one.partId === part.id)?.response ?? null}
            onChange={(given) => answer(part.id, given)}
            locked={locked}
            labelledBy={`${id}-${part.id}`}
          />
        </li>
      ))}
    </ol>
  );
}
