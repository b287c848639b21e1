'use client';

import { FieldError, FormActions, FormStack, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import type { Me } from '../../api/session.tsx';
import { ProblemNote } from '../../forms/problem-note.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useFields } from '../../forms/use-fields.ts';
import { useFocusError } from '../../forms/use-focus-error.ts';
import { timeZones } from './time-zones.ts';
import { useRefreshMe } from './use-refresh-me.ts';

const languages = [{ value: 'en', label: 'English' }];

export function ProfileForm({ user }: { readonly user: Me['user'] }) {
  const trpc = useTRPC();
  const refreshMe = useRefreshMe();
  const { values, field, form } = useFields({ name: user.name });
  const [timeZone, setTimeZone] = useState(user.timeZone);
  const zones = useMemo(() => timeZones(user.timeZone), [user.timeZone]);
  const update = useMutation(
    trpc.identity.profile.update.mutationOptions({
      onSuccess: async () => {
        await refreshMe();
        toast.success('Saved');
      },
    }),
  );
  const fields = update.error ? problemOf(update.error).fields : {};
  useFocusError(form, update.error);
  const changed = values.name !== user.name || timeZone !== user.timeZone;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed && !update.isPending) update.mutate({ name: values.name, timeZone });
  };
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label="Profile">
      <FormStack>
        <ProblemNote error={update.error} fields={['name', 'timeZone']} />
        <TextField label="Name" autoComplete="name" {...field('name')} error={fields.name} />
        <FormStack columns={2}>
          <Select label="Language" data={languages} value={user.locale} allowDeselect={false} />
          <Select
            label="Time zone"
            data={zones}
            value={timeZone}
            onChange={(zone) => setTimeZone(zone ?? user.timeZone)}
            searchable
            allowDeselect={false}
            nothingFoundMessage="No such place; try a larger city near you"
            limit={200}
            error={fields.timeZone ? <FieldError>{fields.timeZone}</FieldError> : null}
          />
        </FormStack>
        <FormActions submitLabel="Save" busy={update.isPending} disabled={!changed} />
      </FormStack>
    </form>
  );
}
