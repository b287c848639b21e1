'use client';

import type { RichText } from '@atrium/academy/schemas';
import { FieldError } from '@atrium/ui';
import { Textarea } from '@mantine/core';
import { empty } from '../new-question.ts';

const formatWords: Readonly<Record<RichText['format'], string | null>> = {
  markdown: null,
  html: 'Kept as HTML, as its file brought it.',
  plain: 'Kept as plain text, as its file brought it.',
};

type RichFieldProps = {
  readonly label: string;
  readonly value: RichText | null;
  readonly onChange: (value: RichText) => void;
  readonly error?: string | undefined;
  readonly description?: string;
  readonly minRows?: number;
  /** The label is for a screen reader only: what is seen beside it says it. */
  readonly quiet?: boolean;
  readonly readOnly: boolean;
};

/** A text with the language it is written in, written as its source: Markdown, unless a file brought another. */
export function RichField(props: RichFieldProps) {
  const { label, value, onChange, error, description, minRows = 1, quiet = false, readOnly } = props;
  const { format, text } = value ?? empty;
  const ofFormat = quiet && format === 'plain' ? null : formatWords[format];
  const words = [description, ofFormat].filter(Boolean).join(' ');
  return (
    <Textarea
      {...(quiet ? { 'aria-label': label, placeholder: label } : { label })}
      {...(words ? { description: words } : {})}
      value={text}
      onChange={(event) => onChange({ format, text: event.currentTarget.value })}
      error={error ? <FieldError>{error}</FieldError> : null}
      autosize
      minRows={minRows}
      maxRows={24}
      maxLength={60_000}
      readOnly={readOnly}
    />
  );
}

type FeedbackFieldProps = Omit<RichFieldProps, 'onChange'> & {
  readonly onChange: (value: RichText | null) => void;
};

/** A text that may be missing: emptied, it is. */
export function FeedbackField({ onChange, ...props }: FeedbackFieldProps) {
  return <RichField {...props} onChange={(value) => onChange(value.text === '' ? null : value)} />;
}
