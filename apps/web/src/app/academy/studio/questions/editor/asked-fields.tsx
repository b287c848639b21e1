'use client';

import type { Question } from '@atrium/academy/schemas';
import { FieldError } from '@atrium/ui';
import { TextInput } from '@mantine/core';
import type { FieldsProps } from './kind-fields.tsx';
import { RichField } from './rich-field.tsx';

/** What every kind has: its name for authors, and what is asked. */
export function AskedFields<Q extends Question>(props: FieldsProps<Q> & { readonly part?: boolean }) {
  const { value, onChange, errorAt, readOnly, part = false } = props;
  const nameError = errorAt('name');
  return (
    <>
      <TextInput
        label="Name"
        description={part ? undefined : 'For authors, in lists and statistics. Learners never see it.'}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        error={nameError ? <FieldError>{nameError}</FieldError> : null}
        maxLength={250}
        readOnly={readOnly}
      />
      <RichField
        label={value.kind === 'case' ? 'The story' : value.kind === 'description' ? 'Text' : 'What is asked'}
        value={value.stem}
        onChange={(stem) => onChange({ ...value, stem })}
        error={errorAt('stem')}
        {...(value.stem.format === 'markdown'
          ? { description: 'Markdown: **bold**, *italic*, lists, tables.' }
          : {})}
        minRows={part ? 2 : 3}
        readOnly={readOnly}
      />
    </>
  );
}
