'use client';

import type { Outputs } from '@atrium/api/types';
import { FieldError, FormActions, FormSkeleton, FormStack } from '@atrium/ui';
import { Failure, problemOf, useTRPC } from '@atrium/web-client';
import { Checkbox, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { useFields } from '../../../forms/use-fields.ts';
import { useFocusError } from '../../../forms/use-focus-error.ts';
import styles from './api-keys.module.css';

type Made = Outputs['organization']['apiKeys']['create'];

const lifetimes = [
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: 'never', label: 'Never' },
];

type ScopesProps = {
  readonly value: readonly string[];
  readonly onChange: (scopes: string[]) => void;
  readonly error: string | undefined;
};

function Scopes({ value, onChange, error }: ScopesProps) {
  const trpc = useTRPC();
  const { data, error: failure, refetch } = useQuery(trpc.organization.apiKeys.scopes.queryOptions({}));
  if (failure) return <Failure error={failure} onRetry={() => refetch()} compact />;
  if (!data) return <FormSkeleton fields={2} label="Loading scopes" />;
  return (
    <Checkbox.Group
      label="What it may do"
      value={[...value]}
      onChange={onChange}
      error={error ? <FieldError>{error}</FieldError> : null}
    >
      <div className={styles.scopes}>
        {data.items.map(({ name, description }) => (
          <Checkbox
            key={name}
            value={name}
            label={description}
            description={<code className="at-mono">{name}</code>}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

type CreateKeyFormProps = { readonly onMade: (made: Made) => void; readonly onCancel: () => void };

export function CreateKeyForm({ onMade, onCancel }: CreateKeyFormProps) {
  const trpc = useTRPC();
  const { values, field, form } = useFields({ name: '' });
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const [lifetime, setLifetime] = useState('365');
  const create = useMutation(trpc.organization.apiKeys.create.mutationOptions({ onSuccess: onMade }));
  const fields = create.error ? problemOf(create.error).fields : {};
  useFocusError(form, create.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (create.isPending) return;
    const expiresInDays = lifetime === 'never' ? null : Number(lifetime);
    create.mutate({ ...values, scopes: [...scopes], expiresInDays });
  };
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label="API key">
      <FormStack>
        <ProblemNote error={create.error} fields={['name', 'scopes']} />
        <TextField
          label="Name"
          hint="Where it will be used, e.g. Webshop import."
          autoComplete="off"
          maxLength={100}
          {...field('name')}
          error={fields.name}
          autoFocus
        />
        <Scopes value={scopes} onChange={setScopes} error={fields.scopes} />
        <Select
          label="Stops working"
          data={lifetimes}
          value={lifetime}
          onChange={(days) => setLifetime(days ?? '365')}
          allowDeselect={false}
        />
        <FormActions submitLabel="Create key" busy={create.isPending} onCancel={onCancel} />
      </FormStack>
    </form>
  );
}
