'use client';

import type { Option } from '@atrium/academy/schemas';
import { FieldError } from '@atrium/ui';
import { Checkbox, Radio, Select, TextInput } from '@mantine/core';
import { useId } from 'react';
import { newOption, type QuestionOf } from '../new-question.ts';
import styles from './editor.module.css';
import { ItemList } from './item-list.tsx';
import type { FieldsProps } from './kind-fields.tsx';
import { FeedbackField, RichField } from './rich-field.tsx';
import { ShuffleField } from './shuffle-field.tsx';

type Choice = QuestionOf<'single'> | QuestionOf<'multiple'>;

const isRight = (option: Option): boolean => Number(option.weight) > 0;

/** The options after one was marked as right or not; one right option at a time where only one may be. */
function marked(value: Choice, index: number, right: boolean): Option[] {
  return value.options.map((option, at) => {
    if (at === index) return { ...option, weight: right ? '100' : '0' };
    return value.kind === 'single' && right && option.weight === '100' ? { ...option, weight: '0' } : option;
  });
}

/** Options with their worth and what is said to who chose them. */
export function ChoiceFields(props: FieldsProps<Choice>) {
  const { value, onChange, errorAt, readOnly } = props;
  const group = useId();
  const setOptions = (options: Option[]) => onChange({ ...value, options });
  const set = (index: number, option: Option) => setOptions(value.options.with(index, option));
  return (
    <>
      <ItemList
        legend="Options"
        hint={
          value.kind === 'single'
            ? 'The right one is worth 100 %. Another may be worth a share, or less than nothing.'
            : 'Each is worth its share of what the right ones are worth together; a wrong one takes away.'
        }
        one="option"
        items={value.options}
        keyOf={(option) => option.id}
        onChange={setOptions}
        fresh={() => newOption()}
        least={2}
        most={60}
        error={errorAt('options')}
        readOnly={readOnly}
      >
        {(option, index) => (
          <div className={styles.option} data-right={isRight(option) || undefined}>
            <div className={styles.optionHead}>
              {value.kind === 'single' ? (
                <Radio
                  name={group}
                  label="Right"
                  checked={option.weight === '100'}
                  onChange={() => setOptions(marked(value, index, true))}
                  disabled={readOnly}
                />
              ) : (
                <Checkbox
                  label="Right"
                  checked={isRight(option)}
                  onChange={(event) => setOptions(marked(value, index, event.currentTarget.checked))}
                  disabled={readOnly}
                />
              )}
              <WorthField
                of={`option ${index + 1}`}
                value={option.weight}
                onChange={(weight) => set(index, { ...option, weight })}
                error={errorAt(`options.${index}.weight`)}
                readOnly={readOnly}
              />
            </div>
            <RichField
              quiet
              label={`Text of option ${index + 1}`}
              value={option.text}
              onChange={(text) => set(index, { ...option, text })}
              error={errorAt(`options.${index}.text`)}
              readOnly={readOnly}
            />
            <FeedbackField
              quiet
              label={`Why option ${index + 1} is ${isRight(option) ? 'right' : 'wrong'}`}
              value={option.feedback}
              onChange={(feedback) => set(index, { ...option, feedback })}
              readOnly={readOnly}
            />
          </div>
        )}
      </ItemList>
      {value.kind === 'multiple' ? (
        <Select
          label="Points"
          data={[
            { value: 'weighted', label: 'A share for each right one; wrong ones take away' },
            { value: 'all_or_nothing', label: 'Only for exactly the right ones' },
          ]}
          value={value.scoring}
          onChange={(scoring) => (scoring ? onChange({ ...value, scoring: scoring as 'weighted' }) : null)}
          allowDeselect={false}
          disabled={readOnly}
        />
      ) : null}
      <ShuffleField
        checked={value.shuffle}
        onChange={(shuffle) => onChange({ ...value, shuffle })}
        readOnly={readOnly}
      />
    </>
  );
}

type WorthFieldProps = {
  readonly of: string;
  readonly value: string;
  readonly onChange: (weight: string) => void;
  readonly error: string | undefined;
  readonly readOnly: boolean;
};

/** Percent of the points, as exact text: 33.33333 stays what it is. */
export function WorthField({ of, value, onChange, error, readOnly }: WorthFieldProps) {
  return (
    <TextInput
      aria-label={`Worth of ${of} in percent`}
      title="Worth in percent of the points"
      className={styles.worth}
      value={value}
      rightSection={<span aria-hidden>%</span>}
      inputMode="decimal"
      maxLength={12}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
      error={error ? <FieldError>{error}</FieldError> : null}
      readOnly={readOnly}
    />
  );
}
