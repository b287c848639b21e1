'use client';

import type { ExportFormat } from '@atrium/academy/schemas';
import { Banner, toast } from '@atrium/ui';
import { Failure, useTRPCClient } from '@atrium/web-client';
import { Button, Modal, Radio } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import styles from '../import/import.module.css';
import { NoteList } from '../import/note-list.tsx';
import { saveAs } from './save-as.ts';

const formats: readonly { readonly value: ExportFormat; readonly label: string; readonly hint: string }[] = [
  {
    value: 'moodle_xml',
    label: 'Moodle XML',
    hint: 'Keeps the most of each question, and categories; cases with parts stay out.',
  },
  {
    value: 'qti',
    label: 'QTI 2.1 package',
    hint: 'For Canvas, Blackboard and exam systems: every kind, without categories and tags.',
  },
  { value: 'gift', label: 'GIFT', hint: 'Plain text, easily read and changed by hand.' },
  { value: 'csv', label: 'CSV', hint: 'A table for a spreadsheet; simple kinds only.' },
];

type ExportButtonProps = {
  /** A category with everything below it, named questions, or the whole bank. */
  readonly what: { readonly category?: string } | { readonly questionIds: string[] };
  readonly size?: 'xs' | 'sm';
};

/** Gives questions as a file, and says what of them the file cannot hold. */
export function ExportButton({ what, size = 'sm' }: ExportButtonProps) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size={size}
        variant="default"
        leftSection={<IconDownload size={16} />}
        onClick={() => setOpened(true)}
      >
        Export
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={titleOf(what)} size={600}>
        <Exporting what={what} />
      </Modal>
    </>
  );
}

const titleOf = (what: ExportButtonProps['what']): string => {
  if ('questionIds' in what)
    return what.questionIds.length === 1
      ? 'Export one question'
      : `Export ${what.questionIds.length} questions`;
  return what.category ? `Export ${what.category}` : 'Export the bank';
};

function Exporting({ what }: Pick<ExportButtonProps, 'what'>) {
  const client = useTRPCClient();
  const [format, setFormat] = useState<ExportFormat>('moodle_xml');
  const exporting = useMutation({
    mutationFn: () => client.academy.question.export.query({ format, ...what }),
    onSuccess: (file) => {
      saveAs(file);
      if (file.lost.length === 0) {
        const many = file.exported === 1 ? 'One question' : `${file.exported} questions`;
        toast.success(`${many}, and nothing of them was lost`, { message: file.fileName });
      }
    },
  });
  const { data } = exporting;
  return (
    <div className={styles.stack}>
      <Radio.Group
        label="Format"
        value={format}
        onChange={(value) => {
          setFormat(value as ExportFormat);
          exporting.reset();
        }}
      >
        <div className={styles.choices}>
          {formats.map(({ value, label, hint }) => (
            <Radio key={value} value={value} label={label} description={hint} />
          ))}
        </div>
      </Radio.Group>
      {exporting.error ? <Failure error={exporting.error} compact /> : null}
      {data ? (
        data.lost.length > 0 ? (
          <>
            <Banner tone="warn" title={`${data.fileName} does not hold everything`}>
              {data.exported} {data.exported === 1 ? 'question is' : 'questions are'} in it. What this format
              cannot say is below; the bank is as it was.
            </Banner>
            <NoteList
              notes={data.lost}
              leftOut={0}
              words={{ skipped: 'Not in the file', changed: 'Simplified' }}
            />
          </>
        ) : (
          <Banner tone="success" title={`${data.fileName} is saved`}>
            All {data.exported} questions are in it, whole.
          </Banner>
        )
      ) : null}
      <div className="at-actions">
        <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
          Export
        </Button>
      </div>
    </div>
  );
}
