'use client';

import { Textarea, TextInput } from '@mantine/core';
import { ChoiceInput } from './choice-input.tsx';
import type { SimplePublicQuestion, SimpleResponse } from './kinds.ts';
import { MatchingInput } from './matching-input.tsx';
import { OrderingInput } from './ordering-input.tsx';
import type { QuestionInputProps } from './question-input.tsx';

const truths = [
  { id: 'true', text: { text: 'True', format: 'plain' } },
  { id: 'false', text: { text: 'False', format: 'plain' } },
] as const;

type SimpleInputProps = QuestionInputProps<SimplePublicQuestion, SimpleResponse>;

export function SimpleInput(props: SimpleInputProps) {
  const { question, response, onChange, locked, labelledBy } = props;
  const shared = { locked, labelledBy };
  switch (question.kind) {
    case 'single':
      return (
        <ChoiceInput
          {...shared}
          options={question.options}
          chosen={response?.kind === 'single' ? [response.optionId] : []}
          onChoose={([optionId = '']) => onChange({ kind: 'single', optionId })}
        />
      );
    case 'multiple':
      return (
        <ChoiceInput
          {...shared}
          several
          options={question.options}
          chosen={response?.kind === 'multiple' ? response.optionIds : []}
          onChoose={(optionIds) => onChange({ kind: 'multiple', optionIds: [...optionIds] })}
        />
      );
    case 'true_false':
      return (
        <ChoiceInput
          {...shared}
          options={truths}
          chosen={response?.kind === 'true_false' ? [String(response.value)] : []}
          onChoose={([id]) => onChange({ kind: 'true_false', value: id === 'true' })}
        />
      );
    case 'matching':
      return (
        <MatchingInput
          {...shared}
          question={question}
          response={response?.kind === 'matching' ? response : null}
          onChange={onChange}
        />
      );
    case 'ordering':
      return (
        <OrderingInput
          {...shared}
          question={question}
          response={response?.kind === 'ordering' ? response : null}
          onChange={onChange}
        />
      );
    default:
      return <WrittenInput {...props} />;
  }
}

function WrittenInput({ question, response, onChange, locked, labelledBy }: SimpleInputProps) {
  const text = response && 'text' in response ? response.text : '';
  const shared = { 'aria-labelledby': labelledBy, value: text, readOnly: locked };
  switch (question.kind) {
    case 'short_text':
      return (
        <TextInput
          {...shared}
          maxLength={2000}
          placeholder="Your answer"
          autoComplete="off"
          onChange={({ currentTarget }) => onChange({ kind: 'short_text', text: currentTarget.value })}
        />
      );
    case 'numeric':
      return (
        <TextInput
          {...shared}
          maw={260}
          maxLength={80}
          inputMode="decimal"
          placeholder={question.unit === 'percent' ? 'A percentage, such as 7.5' : 'A number, such as 1,250'}
          autoComplete="off"
          onChange={({ currentTarget }) => onChange({ kind: 'numeric', text: currentTarget.value })}
        />
      );
    case 'essay':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={4}
          maxLength={20_000}
          placeholder="For yourself: it is kept, and not graded."
          onChange={({ currentTarget }) => onChange({ kind: 'essay', text: currentTarget.value })}
        />
      );
    default:
      return null;
  }
}
