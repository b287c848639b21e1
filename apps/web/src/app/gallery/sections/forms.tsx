'use client';

import {
  CodeList,
  FieldError,
  FileDrop,
  FormActions,
  FormField,
  FormStack,
  OptionalLabel,
  OtpField,
  PasswordField,
  Section,
} from '@atrium/ui';
import {
  Checkbox,
  NumberInput,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import classes from './columns.module.css';

const codes = [
  '7F2K-9QXM',
  'B4TR-LW8D',
  'H6PZ-3NVC',
  'M9SE-YK2A',
  'Q5XJ-7RUT',
  'W8GB-D4FH',
  'C3LN-6PME',
  'Z7VK-T9QS',
];

function AccountForm() {
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <FormStack columns={2}>
        <TextInput label="Organization" defaultValue="Green Valley Collective" />
        <Select
          label="Jurisdiction"
          data={['California', 'Florida', 'Massachusetts']}
          defaultValue="California"
        />
        <TextInput
          label="E-mail"
          defaultValue="ana@greenvalley"
          error={<FieldError>This is not an e-mail address.</FieldError>}
        />
        <NumberInput label="Servings" description="Per package, as printed" defaultValue={10} />
        <TextInput label={<OptionalLabel>Strain</OptionalLabel>} placeholder="As printed" />
        <TextInput label="Licence" defaultValue="C10-0000423-LIC" disabled />
      </FormStack>
      <FormStack>
        <Textarea
          label="Reason of the correction"
          autosize
          minRows={3}
          mt={14}
          placeholder="What the certificate says, and where"
        />
        <FormField label="Tone" hint="How the description speaks">
          <div>
            <SegmentedControl data={['Plain', 'Warm', 'Expert']} aria-label="Tone" />
          </div>
        </FormField>
        <Checkbox label="Only panels with a verdict" defaultChecked />
        <Radio.Group label="Channel" defaultValue="menu">
          <div className={classes.row}>
            <Radio value="menu" label="Menu" />
            <Radio value="web" label="Web shop" />
          </div>
        </Radio.Group>
        <Switch label="E-mail me when a certificate expires" defaultChecked />
        <FormActions submitLabel="Save changes" onCancel={() => undefined} />
      </FormStack>
    </form>
  );
}

function Files() {
  return (
    <FileDrop
      title="Drop certificates here"
      hint="PDF, up to 20 MB and 40 pages each"
      accept="application/pdf"
      onFiles={() => undefined}
      files={[
        {
          key: 'a',
          name: 'KCA-0042 Blue Dream.pdf',
          sizeBytes: 840_000,
          state: 'uploading',
          progress: 0.62,
          message: 'Uploading',
          onRemove: () => undefined,
        },
        {
          key: 'b',
          name: 'moonrock-infused-flower-harbor-street-reserve-batch-2026-11.pdf',
          sizeBytes: 2_310_000,
          state: 'working',
          message: 'Reading page 3 of 7',
        },
        {
          key: 'c',
          name: 'tangie.pdf',
          sizeBytes: 412_000,
          state: 'done',
          message: 'Read in 1.2 s',
          href: '/gallery/split',
        },
        {
          key: 'd',
          name: 'locked.pdf',
          sizeBytes: 98_000,
          state: 'failed',
          message: 'The PDF asks for a password. Remove it and upload again.',
          onRetry: () => undefined,
          onRemove: () => undefined,
        },
        {
          key: 'e',
          name: 'blue-dream-copy.pdf',
          sizeBytes: 840_000,
          state: 'duplicate',
          message: 'The same certificate was uploaded on Nov 17.',
          href: '/gallery/split',
          onRemove: () => undefined,
        },
      ]}
    />
  );
}

export function FormsSection() {
  const [password, setPassword] = useState('correct horse');
  const [code, setCode] = useState('1234');
  return (
    <div className={classes.columns}>
      <Section title="Form" variant="card">
        <AccountForm />
      </Section>
      <div className={classes.stack}>
        <Section title="Files">
          <Files />
        </Section>
        <Section title="Security" variant="card">
          <FormStack>
            <PasswordField label="New password" purpose="new" value={password} onChange={setPassword} />
            <OtpField
              value={code}
              onChange={setCode}
              error={code.length === 6 ? 'This code has expired.' : undefined}
            />
            <CodeList title="Atrium recovery codes" codes={codes} />
          </FormStack>
        </Section>
      </div>
    </div>
  );
}
