'use client';

import type { LabsSettings } from '@atrium/labs/schemas';
import {
  Banner,
  FormActions,
  FormField,
  FormSkeleton,
  FormStack,
  Page,
  PageHeader,
  Section,
  toast,
} from '@atrium/ui';
import { Failure, toastFailure, useTRPC } from '@atrium/web-client';
import { Radio, SegmentedControl, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useMay } from '../../../api/session.tsx';
import { channelOptions, jurisdictionOptions, lengthOptions, toneOptions } from '../text-options.ts';
import styles from './settings.module.css';

function useSave() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.labs.settings.change.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(trpc.labs.settings.get.queryKey({}), saved);
        toast.success('Saved', { message: 'New texts are written this way. Older ones keep theirs.' });
      },
      onError: (error) => toastFailure('The settings could not be saved', error),
    }),
  );
}

type FieldsProps = {
  readonly value: LabsSettings;
  readonly onChange: (value: LabsSettings) => void;
  readonly disabled: boolean;
};

function Fields({ value, onChange, disabled }: FieldsProps) {
  const set = (part: Partial<LabsSettings>) => onChange({ ...value, ...part });
  return (
    <FormStack>
      <Select
        label="Jurisdiction"
        description="Whose rules a text is held against. Without rules of its own, a place gets the strictest."
        data={jurisdictionOptions.map((option) => ({ ...option }))}
        value={value.jurisdiction}
        onChange={(jurisdiction) => set({ jurisdiction: jurisdiction as LabsSettings['jurisdiction'] })}
        disabled={disabled}
      />
      <FormField label="Length">
        <div>
          <SegmentedControl
            aria-label="Length"
            data={lengthOptions.map(({ value: length, label }) => ({ value: length, label }))}
            value={value.length}
            onChange={(length) => set({ length: length as LabsSettings['length'] })}
            disabled={disabled}
          />
          <p className={styles.hint}>{lengthOptions.find((option) => option.value === value.length)?.hint}</p>
        </div>
      </FormField>
      <Radio.Group
        label="Tone"
        value={value.tone}
        onChange={(tone) => set({ tone: tone as LabsSettings['tone'] })}
      >
        <div className={styles.choices}>
          {toneOptions.map((option) => (
            <Radio
              key={option.value}
              value={option.value}
              label={option.label}
              description={option.hint}
              disabled={disabled}
            />
          ))}
        </div>
      </Radio.Group>
      <Select
        label="Channel"
        description="Where the text is read; some rules hold only there."
        data={channelOptions.map(({ value: channel, label }) => ({ value: channel, label }))}
        value={value.channel}
        onChange={(channel) => set({ channel: channel as LabsSettings['channel'] })}
        disabled={disabled}
      />
    </FormStack>
  );
}

function SettingsForm({ saved }: { readonly saved: LabsSettings }) {
  const mayWrite = useMay()('labs.settings.write');
  const save = useSave();
  const [value, setValue] = useState(saved);
  const changed = JSON.stringify(value) !== JSON.stringify(saved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed) save.mutate(value);
  };
  return (
    <form onSubmit={submit}>
      {mayWrite ? null : <Banner>Owners and administrators choose these. You see what holds.</Banner>}
      <Fields value={value} onChange={setValue} disabled={!mayWrite} />
      {mayWrite ? (
        <div className={styles.actions}>
          <FormActions submitLabel="Save" busy={save.isPending} disabled={!changed} />
        </div>
      ) : null}
    </form>
  );
}

/** How this organization wants its texts. */
export function SettingsView() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.labs.settings.get.queryOptions({}));
  return (
    <Page
      width="narrow"
      header={<PageHeader title="Settings" breadcrumb={[{ label: 'Labs', href: '/labs' }]} />}
    >
      <Section
        title="New descriptions"
        description="Each text may differ; this is where it begins."
        variant="card"
      >
        {data ? (
          <SettingsForm key={JSON.stringify(data)} saved={data} />
        ) : error ? (
          <Failure error={error} onRetry={() => refetch()} compact />
        ) : (
          <FormSkeleton fields={4} />
        )}
      </Section>
    </Page>
  );
}
