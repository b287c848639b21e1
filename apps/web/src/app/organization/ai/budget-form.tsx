'use client';

import { FieldError, FormActions, FormStack, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import { microsOf } from './dollars.ts';

export function BudgetForm({ budgetMicros }: { readonly budgetMicros: number }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [text, setText] = useState((budgetMicros / 1_000_000).toFixed(2));
  const [unreadable, setUnreadable] = useState(false);
  const save = useMutation(
    trpc.ai.setBudget.mutationOptions({
      onSuccess: async () => {
        toast.success('Budget saved');
        await queryClient.invalidateQueries(trpc.ai.usage.queryFilter());
      },
    }),
  );
  const words = unreadable
    ? 'Enter an amount of dollars, like 25 or 12.50.'
    : save.error
      ? problemOf(save.error).fields.monthlyMicros
      : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const monthlyMicros = microsOf(text);
    setUnreadable(monthlyMicros === null);
    if (monthlyMicros !== null && !save.isPending) save.mutate({ monthlyMicros });
  };
  return (
    <form onSubmit={submit} noValidate aria-label="Monthly budget">
      <FormStack>
        <ProblemNote error={save.error} fields={['monthlyMicros']} />
        <TextInput
          label="US dollars a month"
          inputMode="decimal"
          autoComplete="off"
          leftSection="$"
          maw={240}
          value={text}
          onChange={(event) => {
            setUnreadable(false);
            setText(event.currentTarget.value);
          }}
          error={words ? <FieldError>{words}</FieldError> : null}
        />
        <FormActions submitLabel="Save" busy={save.isPending} disabled={microsOf(text) === budgetMicros} />
      </FormStack>
    </form>
  );
}
