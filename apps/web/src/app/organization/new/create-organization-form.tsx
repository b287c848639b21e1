'use client';

import { FormActions, FormStack } from '@atrium/ui';
import { leaveFor, problemOf, useTRPC } from '@atrium/web-client';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { useFields } from '../../../forms/use-fields.ts';
import { useFocusError } from '../../../forms/use-focus-error.ts';
import { firstOrganization, rememberFirstOrganization } from '../../../session/first-organization.ts';

/** Creates an organization and opens it. The name given at sign-up is there already. */
export function CreateOrganizationForm({ width = 'auto' }: { readonly width?: 'auto' | 'full' }) {
  const trpc = useTRPC();
  const [leaving, setLeaving] = useState(false);
  const { values, field, form, set } = useFields({ name: '' });
  useEffect(() => {
    const remembered = firstOrganization();
    if (remembered) set('name', remembered);
  }, []);
  const create = useMutation(
    trpc.organization.create.mutationOptions({
      onSuccess: () => {
        setLeaving(true);
        rememberFirstOrganization('');
        leaveFor('/');
      },
    }),
  );
  useFocusError(form, create.error);
  const busy = create.isPending || leaving;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) create.mutate(values);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label="New organization">
      <FormStack>
        <ProblemNote error={create.error} fields={['name']} />
        <TextField
          label="Name of the organization"
          autoComplete="organization"
          hint="Your shop or company. It can be changed later."
          maxLength={100}
          {...field('name')}
          error={create.error ? problemOf(create.error).fields.name : null}
          autoFocus
        />
        <FormActions submitLabel="Create organization" width={width} busy={busy} />
      </FormStack>
    </form>
  );
}
