'use client';

import { category, documentType } from '@atrium/labs/schemas';
import { FieldError, FormField } from '@atrium/ui';
import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { basisWords, categoryWords, documentTypeWords } from '../../../words.ts';
import {
  type Draft,
  type MeasuredKind,
  type NumericBasis,
  type NumericUnit,
  numericUnits,
} from './correction-draft.ts';
import styles from './record.module.css';
import type { ValueAt } from './value-at.ts';

type FieldProps = {
  readonly at: ValueAt;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly error: string | null;
};

const words = (error: string | null) => (error ? <FieldError>{error}</FieldError> : null);

type MeasuredDraft = Extract<Draft, { form: 'measured' }>;

function Measured({ at, draft, onChange, error }: FieldProps & { readonly draft: MeasuredDraft }) {
  const set = (part: Partial<MeasuredDraft>) => onChange({ ...draft, ...part });
  const kinds: readonly { readonly value: MeasuredKind; readonly label: string }[] = [
    { value: 'number', label: 'Number' },
    { value: 'nd', label: 'ND' },
    { value: 'below_loq', label: '<LOQ' },
    ...(at.kind === 'total' ? [{ value: 'absent' as const, label: 'Not printed' }] : []),
  ];
  return (
    <>
      <FormField label="What the certificate says">
        <div>
          <SegmentedControl
            aria-label="What the certificate says"
            data={kinds.map((kind) => ({ ...kind }))}
            value={draft.kind}
            onChange={(kind) => set({ kind: kind as MeasuredKind })}
          />
        </div>
      </FormField>
      {draft.kind === 'number' ? (
        <div className={styles.measured}>
          <TextInput
            label={at.label}
            inputMode="decimal"
            value={draft.number}
            onChange={(event) => set({ number: event.currentTarget.value })}
            error={words(error)}
            data-autofocus
          />
          <Select
            label="Unit"
            data={[...numericUnits]}
            value={draft.unit}
            onChange={(unit) => set({ unit: unit as NumericUnit })}
          />
          <Select
            label="Basis"
            data={Object.entries(basisWords).map(([value, label]) => ({ value, label }))}
            value={draft.basis}
            onChange={(basis) => set({ basis: basis as NumericBasis })}
          />
        </div>
      ) : null}
    </>
  );
}

const choices = {
  category: category.options.map((value) => ({ value, label: categoryWords[value] })),
  documentType: documentType.options.map((value) => ({ value, label: documentTypeWords[value] })),
};

/** The field that fits the value: text, date, a choice, or a measured number with unit and basis. */
export function CorrectionField(props: FieldProps) {
  const { at, draft, onChange, error } = props;
  if (draft.form === 'measured') return <Measured {...props} draft={draft} />;
  if (draft.form === 'date') {
    return (
      <TextInput
        type="date"
        label={at.label}
        value={draft.iso}
        onChange={(event) => onChange({ form: 'date', iso: event.currentTarget.value })}
        error={words(error)}
        data-autofocus
      />
    );
  }
  if (at.kind === 'category' || at.kind === 'documentType') {
    return (
      <Select
        label={at.label}
        data={choices[at.kind]}
        value={draft.text}
        onChange={(text) => onChange({ form: 'text', text: text ?? '' })}
        error={words(error)}
      />
    );
  }
  return (
    <TextInput
      label={at.label}
      value={draft.text}
      maxLength={300}
      onChange={(event) => onChange({ form: 'text', text: event.currentTarget.value })}
      error={words(error)}
      data-autofocus
    />
  );
}
