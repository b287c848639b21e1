'use client';

import { Button, Input } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export type FormFieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** Optional fields say so; required ones are the rule and carry no mark. */
  readonly optional?: boolean;
  /** Id of the control inside; label and messages are tied to it. */
  readonly id?: string;
  readonly children: ReactNode;
};

/** Words of an error with its icon, for the `error` prop of Mantine's inputs and for our own fields. */
export function FieldError({ children }: { readonly children: ReactNode }) {
  return (
    <span className="at-field-error">
      <IconAlertCircle size={14} stroke={1.8} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

/** Label of an optional field. */
export function OptionalLabel({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children} <span className="at-optional">optional</span>
    </>
  );
}

/**
 * Label, hint and error around any control that lacks its own (Mantine's inputs have them: use their props).
 */
export function FormField({ label, hint, error, optional = false, id, children }: FormFieldProps) {
  return (
    <Input.Wrapper
      label={optional ? <OptionalLabel>{label}</OptionalLabel> : label}
      description={hint}
      error={error ? <FieldError>{error}</FieldError> : null}
      {...(id ? { id } : {})}
    >
      {children}
    </Input.Wrapper>
  );
}

/** Fields of a form one below the other; `columns` sets two side by side where there is room. */
export function FormStack({
  columns = 1,
  children,
}: {
  readonly columns?: 1 | 2;
  readonly children: ReactNode;
}) {
  return (
    <div className="at-form" data-columns={columns}>
      {children}
    </div>
  );
}

export type FormActionsProps = {
  readonly submitLabel: string;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly onCancel?: () => void;
  readonly tone?: 'accent' | 'danger';
  /** `full` for narrow forms such as sign-in. */
  readonly width?: 'auto' | 'full';
  readonly children?: ReactNode;
};

/** The end of a form: its verb, and a way out. */
export function FormActions(props: FormActionsProps) {
  const { submitLabel, busy = false, disabled = false, onCancel, tone = 'accent', width = 'auto' } = props;
  return (
    <div className="at-form-actions" data-width={width}>
      <Button
        type="submit"
        color={tone}
        loading={busy}
        disabled={disabled}
        fullWidth={width === 'full'}
        size={width === 'full' ? 'md' : 'sm'}
      >
        {submitLabel}
      </Button>
      {onCancel ? (
        <Button variant="default" onClick={onCancel} disabled={busy}>
          Cancel
        </Button>
      ) : null}
      {props.children}
    </div>
  );
}
