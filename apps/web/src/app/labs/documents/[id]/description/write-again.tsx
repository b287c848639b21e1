'use client';

import type { DescriptionDetail, LabsSettings } from '@atrium/labs/schemas';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { Button, Popover, Select } from '@mantine/core';
import { IconChevronDown, IconSparkles } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { TextsLeft } from '../../../share/texts-left.tsx';
import { channelOptions, jurisdictionOptions, lengthOptions, toneOptions } from '../../../text-options.ts';
import styles from './description.module.css';

const fields = [
  { key: 'jurisdiction', label: 'Jurisdiction', options: jurisdictionOptions },
  { key: 'channel', label: 'Channel', options: channelOptions },
  { key: 'tone', label: 'Tone', options: toneOptions },
  { key: 'length', label: 'Length', options: lengthOptions },
] as const;

type WriteAgainProps = {
  readonly documentId: string;
  /** The choices of the text there is; without one the house's settings are used. */
  readonly description: DescriptionDetail | null;
  readonly label: string;
};

/** Has the text written anew, perhaps in another tone, length, channel or place. Older versions stay. */
export function WriteAgain({ documentId, description, label }: WriteAgainProps) {
  const trpc = useTRPC();
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState<Partial<LabsSettings>>({});
  const write = useMutation(
    trpc.labs.description.generate.mutationOptions({
      onSuccess: () => setOpened(false),
      onError: (error) => toastFailure('No text was written', error),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ documentId, ...wanted });
  };
  if (!description) {
    return (
      <Button loading={write.isPending} onClick={() => write.mutate({ documentId })}>
        {label}
      </Button>
    );
  }
  return (
    <Popover opened={opened} onChange={setOpened} width={280} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconSparkles size={16} stroke={1.6} />}
          rightSection={<IconChevronDown size={14} stroke={1.8} />}
          onClick={() => setOpened(!opened)}
          aria-expanded={opened}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <form className={styles.wanted} onSubmit={submit}>
          {fields.map(({ key, label: name, options }) => (
            <Select
              key={key}
              label={name}
              data={options.map((option) => ({ value: option.value, label: option.label }))}
              value={wanted[key] ?? description[key]}
              onChange={(value) => setWanted({ ...wanted, [key]: value })}
              comboboxProps={{ withinPortal: false }}
            />
          ))}
          <TextsLeft />
          <Button type="submit" loading={write.isPending}>
            Write
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
