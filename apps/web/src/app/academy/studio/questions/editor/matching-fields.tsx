'use client';

import { Select } from '@mantine/core';
import { newItem, type QuestionOf } from '../new-question.ts';
import styles from './editor.module.css';
import { ItemList } from './item-list.tsx';
import type { FieldsProps } from './kind-fields.tsx';
import { RichField } from './rich-field.tsx';
import { ShuffleField } from './shuffle-field.tsx';

type Matching = QuestionOf<'matching'>;

const named = (text: string, index: number): string =>
  text.replaceAll(/<[^>]*>/g, '').trim() || `Choice ${index + 1} (empty)`;

/** Prompts, each with the choice that belongs to it; choices nobody points to are there to mislead. */
export function MatchingFields({ value, onChange, errorAt, readOnly }: FieldsProps<Matching>) {
  const { prompts, choices } = value;
  const options = choices.map((choice, index) => ({
    value: choice.id,
    label: named(choice.text.text, index),
  }));
  const setPrompt = (index: number, prompt: Matching['prompts'][number]) =>
    onChange({ ...value, prompts: prompts.with(index, prompt) });
  return (
    <>
      <ItemList
        legend="Choices"
        hint="One that no prompt below takes is there to mislead."
        one="choice"
        items={choices}
        keyOf={(choice) => choice.id}
        onChange={(next) => onChange({ ...value, choices: next })}
        fresh={newItem}
        least={2}
        most={80}
        error={errorAt('choices')}
        readOnly={readOnly}
      >
        {(choice, index) => (
          <RichField
            quiet
            label={`Text of choice ${index + 1}`}
            value={choice.text}
            onChange={(text) => onChange({ ...value, choices: choices.with(index, { ...choice, text }) })}
            error={errorAt(`choices.${index}.text`)}
            readOnly={readOnly}
          />
        )}
      </ItemList>
      <ItemList
        legend="Prompts"
        hint="Each counts the same."
        one="prompt"
        items={prompts}
        keyOf={(prompt) => prompt.id}
        onChange={(next) => onChange({ ...value, prompts: next })}
        fresh={() => ({ ...newItem(), choiceId: choices[0]?.id ?? '' })}
        least={1}
        most={60}
        error={errorAt('prompts')}
        readOnly={readOnly}
      >
        {(prompt, index) => (
          <div className={styles.match}>
            <RichField
              quiet
              label={`Text of prompt ${index + 1}`}
              value={prompt.text}
              onChange={(text) => setPrompt(index, { ...prompt, text })}
              error={errorAt(`prompts.${index}.text`)}
              readOnly={readOnly}
            />
            <Select
              aria-label={`Choice that belongs to prompt ${index + 1}`}
              data={options}
              value={options.some((option) => option.value === prompt.choiceId) ? prompt.choiceId : null}
              placeholder="Belongs to …"
              onChange={(choiceId) => (choiceId ? setPrompt(index, { ...prompt, choiceId }) : null)}
              allowDeselect={false}
              disabled={readOnly}
            />
          </div>
        )}
      </ItemList>
      <ShuffleField
        checked={value.shuffle}
        onChange={(shuffle) => onChange({ ...value, shuffle })}
        readOnly={readOnly}
      />
    </>
  );
}
