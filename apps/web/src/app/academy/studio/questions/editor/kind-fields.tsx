'use client';

import { SegmentedControl, Select } from '@mantine/core';
import { newItem, type QuestionOf, type SimpleQuestion } from '../new-question.ts';
import { AnswersFields } from './answer-fields.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import styles from './editor.module.css';
import { ItemList } from './item-list.tsx';
import { MatchingFields } from './matching-fields.tsx';
import { FeedbackField, RichField } from './rich-field.tsx';

export type FieldsProps<Q> = {
  readonly value: Q;
  readonly onChange: (value: Q) => void;
  /** Words for a field of this question, by its path below it. */
  readonly errorAt: (path: string) => string | undefined;
  readonly readOnly: boolean;
};

/** What a kind has beyond what is asked: options, answers, items. */
export function KindFields(props: FieldsProps<SimpleQuestion>) {
  const { value, ...rest } = props;
  switch (value.kind) {
    case 'single':
    case 'multiple':
      return <ChoiceFields {...rest} value={value} />;
    case 'short_text':
    case 'numeric':
      return <AnswersFields {...rest} value={value} />;
    case 'true_false':
      return <TruthFields {...rest} value={value} />;
    case 'matching':
      return <MatchingFields {...rest} value={value} />;
    case 'ordering':
      return <OrderingFields {...rest} value={value} />;
    case 'essay':
      return (
        <FeedbackField
          label="Sample answer"
          description="Shown once the learner has written theirs."
          value={value.sample}
          onChange={(sample) => rest.onChange({ ...value, sample })}
          minRows={3}
          readOnly={rest.readOnly}
        />
      );
    default:
      return null;
  }
}

function TruthFields({ value, onChange, readOnly }: FieldsProps<QuestionOf<'true_false'>>) {
  return (
    <div className={styles.stack}>
      <div>
        <p className={styles.label}>The statement is</p>
        <SegmentedControl
          aria-label="The statement is"
          data={[
            { value: 'true', label: 'True' },
            { value: 'false', label: 'False' },
          ]}
          value={String(value.answer)}
          onChange={(answer) => onChange({ ...value, answer: answer === 'true' })}
          readOnly={readOnly}
        />
      </div>
      <FeedbackField
        label="Said to who answered “true”"
        value={value.feedbackTrue}
        onChange={(feedbackTrue) => onChange({ ...value, feedbackTrue })}
        readOnly={readOnly}
      />
      <FeedbackField
        label="Said to who answered “false”"
        value={value.feedbackFalse}
        onChange={(feedbackFalse) => onChange({ ...value, feedbackFalse })}
        readOnly={readOnly}
      />
    </div>
  );
}

function OrderingFields({ value, onChange, errorAt, readOnly }: FieldsProps<QuestionOf<'ordering'>>) {
  return (
    <>
      <ItemList
        legend="Items, in the right order"
        hint="Learners get them mixed."
        one="item"
        items={value.items}
        keyOf={(item) => item.id}
        onChange={(items) => onChange({ ...value, items })}
        fresh={newItem}
        least={2}
        most={40}
        error={errorAt('items')}
        readOnly={readOnly}
      >
        {(item, index) => (
          <RichField
            quiet
            label={`Text of item ${index + 1}`}
            value={item.text}
            onChange={(text) => onChange({ ...value, items: value.items.with(index, { ...item, text }) })}
            error={errorAt(`items.${index}.text`)}
            readOnly={readOnly}
          />
        )}
      </ItemList>
      <Select
        label="Points"
        data={[
          { value: 'by_position', label: 'A share for each item in its place' },
          { value: 'all_or_nothing', label: 'Only for the whole order' },
        ]}
        value={value.scoring}
        onChange={(scoring) => (scoring ? onChange({ ...value, scoring: scoring as 'by_position' }) : null)}
        allowDeselect={false}
        disabled={readOnly}
      />
    </>
  );
}
