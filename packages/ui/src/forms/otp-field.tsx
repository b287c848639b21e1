'use client';

import { type ReactNode, useId } from 'react';
import { FieldError } from './form-field.tsx';

export type OtpFieldProps = {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (digits: string) => void;
  /** Called once when the last digit is there, typed or pasted. */
  readonly onComplete?: (digits: string) => void;
  readonly length?: number;
  readonly error?: ReactNode;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
};

/** A one-time code: one real field (so that paste, autofill and screen readers work), drawn as boxes. */
export function OtpField(props: OtpFieldProps) {
  const { label = 'Code', value, onChange, onComplete, length = 6, error } = props;
  const id = useId();
  const change = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, length);
    onChange(digits);
    if (digits.length === length && digits !== value) onComplete?.(digits);
  };
  return (
    <div className="at-otp">
      <label htmlFor={id} className="at-label">
        {label}
      </label>
      <div className="at-otp-boxes" data-invalid={error ? true : undefined}>
        <input
          id={id}
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\d*"
          disabled={props.disabled ?? false}
          // biome-ignore lint/a11y/noAutofocus: the code is the only thing on its page
          autoFocus={props.autoFocus ?? false}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        {Array.from({ length }, (_, index) => (
          <span key={index} aria-hidden data-next={index === Math.min(value.length, length - 1) || undefined}>
            {value[index] ?? ''}
          </span>
        ))}
      </div>
      {error ? (
        <div id={`${id}-error`} role="alert">
          <FieldError>{error}</FieldError>
        </div>
      ) : null}
    </div>
  );
}
