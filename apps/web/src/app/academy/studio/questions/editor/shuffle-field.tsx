'use client';

import { Checkbox } from '@mantine/core';

type ShuffleFieldProps = {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly readOnly: boolean;
};

/** Whether options may come in another order for each learner. */
export function ShuffleField({ checked, onChange, readOnly }: ShuffleFieldProps) {
  return (
    <Checkbox
      label="May be shuffled"
      description="Leave it off where an option speaks of the others, such as “all of the above”."
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
      disabled={readOnly}
    />
  );
}
