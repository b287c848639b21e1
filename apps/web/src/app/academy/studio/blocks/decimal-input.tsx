'use client';

import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';

type DecimalInputProps = Omit<NumberInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** null: empty */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

const asNumber = (typed: number | string): number | null => {
  if (typed === '') return null;
  return Number.isFinite(Number(typed)) ? Number(typed) : null;
};

/** A number with decimals. While it is typed, `1.` and `1.0` stand as they are on the way to `1.05`. */
export function DecimalInput({ value, onChange, ...rest }: DecimalInputProps) {
  const [typed, setTyped] = useState<number | string>(value ?? '');
  const shown = asNumber(typed) === value ? typed : (value ?? '');
  return (
    <NumberInput
      {...rest}
      value={shown}
      onChange={(next) => {
        setTyped(next);
        onChange(asNumber(next));
      }}
    />
  );
}
