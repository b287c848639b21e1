'use client';

import { Markdown } from '@atrium/ui';
import type { QuestionOf } from './kinds.ts';
import styles from './questions.module.css';

type Choice = QuestionOf<'single'>['options'][number];

type ChoiceInputProps = {
  readonly options: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly several?: boolean;
  readonly locked: boolean;
  readonly labelledBy: string;
};

/** One of several, or several of several: the browser's own radio buttons and boxes, so that every keyboard knows them. */
export function ChoiceInput({ options, chosen, onChoose, several, locked, labelledBy }: ChoiceInputProps) {
  const toggle = (id: string) => {
    if (!several) onChoose([id]);
    else onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  return (
    <fieldset aria-labelledby={labelledBy} className={styles.choices}>
      {several && !locked ? <p className="at-muted">Choose all that apply.</p> : null}
      {options.map(({ id, text }) => (
        <label key={id} className={styles.choice} data-chosen={chosen.includes(id) || undefined}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={labelledBy}
            checked={chosen.includes(id)}
            disabled={locked}
            onChange={() => toggle(id)}
          />
          <Markdown format={text.format} density="compact">
            {text.text}
          </Markdown>
        </label>
      ))}
    </fieldset>
  );
}
