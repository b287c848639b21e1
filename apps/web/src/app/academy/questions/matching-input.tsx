'use client';

import { Markdown } from '@atrium/ui';
import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import type { QuestionOf, ResponseOf } from './kinds.ts';
import type { QuestionInputProps } from './question-input.tsx';
import styles from './questions.module.css';

type MatchingInputProps = QuestionInputProps<QuestionOf<'matching'>, ResponseOf<'matching'>>;

/** Markup in a list of choices cannot be drawn by a select; its words can. */
const plain = (text: string): string => text.replaceAll(/<[^>]*>|[*_`]/g, '').trim();

export function MatchingInput({ question, response, onChange, locked, labelledBy }: MatchingInputProps) {
  const id = useId();
  const pairs = response?.pairs ?? [];
  const choose = (promptId: string, choiceId: string) => {
    const others = pairs.filter((pair) => pair.promptId !== promptId);
    onChange({ kind: 'matching', pairs: choiceId ? [...others, { promptId, choiceId }] : others });
  };
  const choices = question.choices.map((choice) => ({ value: choice.id, label: plain(choice.text.text) }));
  return (
    <fieldset aria-labelledby={labelledBy} className={styles.matching}>
      {question.prompts.map((prompt) => (
        <div key={prompt.id} className={styles.pair}>
          <div id={`${id}-${prompt.id}`}>
            <Markdown format={prompt.text.format} density="compact">
              {prompt.text.text}
            </Markdown>
          </div>
          <NativeSelect
            aria-labelledby={`${id}-${prompt.id}`}
            value={pairs.find((pair) => pair.promptId === prompt.id)?.choiceId ?? ''}
            disabled={locked}
            data={[{ value: '', label: 'Choose …' }, ...choices]}
            onChange={({ currentTarget }) => choose(prompt.id, currentTarget.value)}
          />
        </div>
      ))}
    </fieldset>
  );
}
