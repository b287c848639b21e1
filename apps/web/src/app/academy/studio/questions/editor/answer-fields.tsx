'use client';

import type { Question } from '@atrium/academy/schemas';
import { FieldError } from '@atrium/ui';
import { Checkbox, Select, TextInput } from '@mantine/core';
import { newNumber, type QuestionOf } from '../new-question.ts';
import { WorthField } from './choice-fields.tsx';
import styles from './editor.module.css';
import { ItemList } from './item-list.tsx';
import type { FieldsProps } from './kind-fields.tsx';
import { FeedbackField } from './rich-field.tsx';

type Typed = QuestionOf<'short_text'> | QuestionOf<'numeric'>;

/** Answers that are typed: accepted words, or accepted numbers. The first that fits counts. */
export function AnswersFields({ value, ...rest }: FieldsProps<Typed>) {
  if (value.kind === 'short_text') return <TextAnswers {...rest} value={value} />;
  return <NumberAnswers {...rest} value={value} />;
}

type FootProps = FieldsProps<Extract<Question, { answers: unknown }>['answers'][number]> & {
  readonly index: number;
};

/** What an answer is worth, and what is said to who gave it. */
function Foot({ value, onChange, errorAt, readOnly, index }: FootProps) {
  return (
    <>
      <WorthField
        of={`answer ${index + 1}`}
        value={value.weight}
        onChange={(weight) => onChange({ ...value, weight })}
        error={errorAt('weight')}
        readOnly={readOnly}
      />
      <div className={styles.whole}>
        <FeedbackField
          quiet
          label={`Said to who gave answer ${index + 1}`}
          value={value.feedback}
          onChange={(feedback) => onChange({ ...value, feedback })}
          readOnly={readOnly}
        />
      </div>
    </>
  );
}

function TextAnswers({ value, onChange, errorAt, readOnly }: FieldsProps<QuestionOf<'short_text'>>) {
  const { answers } = value;
  type Answer = (typeof answers)[number];
  const set = (index: number, answer: Answer) => onChange({ ...value, answers: answers.with(index, answer) });
  return (
    <>
      <ItemList<Answer>
        legend="Accepted answers"
        hint="The first that fits counts, with what it is worth in percent. * stands for anything: fiduciar* takes fiduciary and fiduciaries."
        one="answer"
        items={answers}
        keyOf={(_, index) => String(index)}
        onChange={(next) => onChange({ ...value, answers: next })}
        fresh={() => ({ text: '', weight: '100', feedback: null })}
        least={1}
        most={200}
        error={errorAt('answers')}
        readOnly={readOnly}
      >
        {(answer, index) => (
          <div className={styles.answer}>
            <TextInput
              aria-label={`Answer ${index + 1}`}
              value={answer.text}
              onChange={(event) => set(index, { ...answer, text: event.currentTarget.value })}
              error={said(errorAt(`answers.${index}.text`))}
              maxLength={2000}
              readOnly={readOnly}
            />
            <Foot
              value={answer}
              onChange={(next) => set(index, next as Answer)}
              errorAt={(path) => errorAt(`answers.${index}.${path}`)}
              readOnly={readOnly}
              index={index}
            />
          </div>
        )}
      </ItemList>
      <Checkbox
        label="Capital letters must fit"
        checked={value.caseSensitive}
        onChange={(event) => onChange({ ...value, caseSensitive: event.currentTarget.checked })}
        disabled={readOnly}
      />
    </>
  );
}

const said = (error: string | undefined) => (error ? <FieldError>{error}</FieldError> : null);

type NumberAnswer = QuestionOf<'numeric'>['answers'][number];
type Accept = NumberAnswer['accept'];

const fresh: Readonly<Record<Accept['kind'], Accept>> = {
  value: { kind: 'value', value: '', tolerance: '0' },
  range: { kind: 'range', low: '', high: '' },
  any: { kind: 'any' },
};

function NumberAnswers({ value, onChange, errorAt, readOnly }: FieldsProps<QuestionOf<'numeric'>>) {
  const { answers } = value;
  const set = (index: number, answer: NumberAnswer) =>
    onChange({ ...value, answers: answers.with(index, answer) });
  return (
    <>
      <Select
        label="Unit"
        data={[
          { value: 'none', label: 'A plain number: “10%” means 0.1' },
          { value: 'percent', label: 'Percent: “10” and “10%” are both ten percent' },
        ]}
        value={value.unit}
        onChange={(unit) => (unit ? onChange({ ...value, unit: unit as 'none' }) : null)}
        allowDeselect={false}
        disabled={readOnly}
      />
      <ItemList<NumberAnswer>
        legend="Accepted answers"
        hint="The first that fits counts, with what it is worth in percent. Both ends are included; 1,000.50 and 1.000,50 are understood."
        one="answer"
        items={answers}
        keyOf={(_, index) => String(index)}
        onChange={(next) => onChange({ ...value, answers: next })}
        fresh={newNumber}
        least={1}
        most={50}
        error={errorAt('answers')}
        readOnly={readOnly}
      >
        {(answer, index) => (
          <div className={styles.number}>
            <Select
              aria-label={`How answer ${index + 1} is accepted`}
              data={[
                { value: 'value', label: 'Value ± tolerance' },
                { value: 'range', label: 'From … to' },
                { value: 'any', label: 'Any other number' },
              ]}
              value={answer.accept.kind}
              onChange={(kind) => (kind ? set(index, { ...answer, accept: fresh[kind as 'any'] }) : null)}
              allowDeselect={false}
              disabled={readOnly}
            />
            <Accepted
              value={answer.accept}
              onChange={(accept) => set(index, { ...answer, accept })}
              errorAt={(path) => errorAt(`answers.${index}.accept.${path}`)}
              readOnly={readOnly}
            />
            <Foot
              value={answer}
              onChange={(next) => set(index, next as NumberAnswer)}
              errorAt={(path) => errorAt(`answers.${index}.${path}`)}
              readOnly={readOnly}
              index={index}
            />
          </div>
        )}
      </ItemList>
    </>
  );
}

function Accepted({ value, onChange, errorAt, readOnly }: FieldsProps<Accept>) {
  const field = (label: string, name: string, text: string, write: (text: string) => Accept) => (
    <TextInput
      aria-label={label}
      placeholder={label}
      value={text}
      inputMode="decimal"
      maxLength={42}
      onChange={(event) => onChange(write(event.currentTarget.value.trim()))}
      error={said(errorAt(name))}
      readOnly={readOnly}
    />
  );
  if (value.kind === 'any') return <span className={styles.hint}>Whatever else is a number.</span>;
  return (
    <div className={styles.ends}>
      {value.kind === 'value' ? (
        <>
          {field('Value', 'value', value.value, (text) => ({ ...value, value: text }))}
          <span aria-hidden>±</span>
          {field('Tolerance', 'tolerance', value.tolerance, (text) => ({ ...value, tolerance: text }))}
        </>
      ) : (
        <>
          {field('From', 'low', value.low, (text) => ({ ...value, low: text }))}
          <span>to</span>
          {field('To', 'high', value.high, (text) => ({ ...value, high: text }))}
        </>
      )}
    </div>
  );
}
