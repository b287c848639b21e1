'use client';

import { ActionIcon, TextInput } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { FieldError } from './form-field.tsx';
import { passwordStrength } from './password-strength.ts';

export type PasswordFieldProps = {
  readonly label?: string;
  readonly name?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly error?: ReactNode;
  readonly hint?: ReactNode;
  /** `new` tells password managers to offer one, and shows the strength hint. */
  readonly purpose?: 'current' | 'new';
  readonly minLength?: number;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  /** At the end of the label's row, e.g. the link to the reset page. */
  readonly labelEnd?: ReactNode;
};

function StrengthHint({ id, password, minLength }: { id: string; password: string; minLength: number }) {
  const { score, label } = passwordStrength(password, minLength);
  const words =
    password === '' ? `At least ${minLength} characters; a phrase of several words is best.` : label;
  return (
    <div className="at-strength" data-score={password === '' ? undefined : score} id={id}>
      <span className="at-strength-bars" aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-on={score >= step || undefined} />
        ))}
      </span>
      <span aria-live="polite">{words}</span>
    </div>
  );
}

/** A password, hidden until asked. Pasting is welcome; password managers know what it is. */
export function PasswordField(props: PasswordFieldProps) {
  const { label = 'Password', value, onChange, purpose = 'current', minLength = 12 } = props;
  const [shown, setShown] = useState(false);
  const strengthId = useId();
  const inputId = useId();
  const Icon = shown ? IconEyeOff : IconEye;
  return (
    <div className="at-password">
      {props.labelEnd ? <div className="at-label-end">{props.labelEnd}</div> : null}
      <TextInput
        id={inputId}
        label={label}
        name={props.name ?? 'password'}
        type={shown ? 'text' : 'password'}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete={purpose === 'new' ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        description={props.hint}
        error={props.error ? <FieldError>{props.error}</FieldError> : null}
        disabled={props.disabled ?? false}
        autoFocus={props.autoFocus ?? false}
        {...(props.onBlur ? { onBlur: props.onBlur } : {})}
        {...(purpose === 'new' ? { 'aria-describedby': strengthId } : {})}
        rightSectionWidth={36}
        rightSection={
          <ActionIcon
            size="sm"
            onClick={() => setShown(!shown)}
            aria-label={shown ? 'Hide password' : 'Show password'}
            aria-controls={inputId}
          >
            <Icon size={16} stroke={1.6} />
          </ActionIcon>
        }
      />
      {purpose === 'new' ? <StrengthHint id={strengthId} password={value} minLength={minLength} /> : null}
    </div>
  );
}
