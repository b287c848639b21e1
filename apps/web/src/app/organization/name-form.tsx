'use client';

import { FormActions, FormStack, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { ProblemNote } from '../../forms/problem-note.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useFields } from '../../forms/use-fields.ts';
import { useFocusError } from '../../forms/use-focus-error.ts';
import { useRefreshMe } from '../account/use-refresh-me.ts';

export function NameForm({ name }: { readonly name: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refreshMe = useRefreshMe();
  const { values, field, form } = useFields({ name });
  const rename = useMutation(
    trpc.organization.rename.mutationOptions({
      onSuccess: async (saved) => {
        queryClient.setQueryData(trpc.organization.get.queryKey({}), saved);
        await refreshMe();
        toast.success('Renamed');
      },
    }),
  );
  useFocusError(form, rename.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!rename.isPending) rename.mutate(values);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label="Organization">
      <FormStack>
        <ProblemNote error={rename.error} fields={['name']} />
        <TextField
          label="Name"
          autoComplete="organization"
          hint="Members see it, and whoever you invite."
          maxLength={100}
          {...field('name')}
          error={rename.error ? problemOf(rename.error).fields.name : null}
        />
        <FormActions submitLabel="Save" busy={rename.isPending} disabled={values.name === name} />
      </FormStack>
    </form>
  );
}
