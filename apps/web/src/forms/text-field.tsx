'use client';

import { FieldError, OptionalLabel } from '@atrium/ui';
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

type TextFieldProps = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly type?: 'text' | 'email';
  /** Tells the browser and password managers what belongs here; `off` only where nothing does. */
  readonly autoComplete: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
};

/** One line of text with its label, hint and error. */
export function TextField({
  label,
  onChange,
  error,
  hint,
  optional = false,
  type = 'text',
  ...rest
}: TextFieldProps) {
  return (
    <TextInput
      {...rest}
      type={type}
      label={optional ? <OptionalLabel>{label}</OptionalLabel> : label}
      description={hint}
      error={error ? <FieldError>{error}</FieldError> : null}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(type === 'email' ? { inputMode: 'email', autoCapitalize: 'none', spellCheck: false } : {})}
    />
  );
}
