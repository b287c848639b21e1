'use client';

import type { ImportFormat } from '@atrium/academy/schemas';
import { FileDrop, Page, PageHeader, PageSkeleton, Section } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Autocomplete, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { questionsPath } from '../question-paths.ts';
import styles from './import.module.css';
import { ImportReport } from './import-report.tsx';
import { Imported } from './imported.tsx';
import { type ImportedResult, usePreview } from './use-import.ts';
import { useImportFile } from './use-import-file.ts';

const formats: readonly { readonly value: ImportFormat; readonly label: string }[] = [
  { value: 'moodle_xml', label: 'Moodle XML' },
  { value: 'qti', label: 'QTI 1.2 or 2.x (XML or zip)' },
  { value: 'gift', label: 'GIFT' },
  { value: 'csv', label: 'CSV' },
];

type Asked = { readonly format: ImportFormat | null; readonly category: string };

function Settings({ asked, onChange }: { asked: Asked; onChange: (asked: Asked) => void }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.academy.question.facets.queryOptions({}));
  return (
    <div className={styles.settings}>
      <Autocomplete
        label="Put below category"
        description="The file’s own categories stand below it. Empty: as in the file."
        data={data?.categories.map(({ value }) => value).filter(Boolean) ?? []}
        value={asked.category}
        onChange={(category) => onChange({ ...asked, category })}
        maxLength={200}
      />
      <Select
        label="Format"
        description="Told from the file; choose it where that went wrong."
        placeholder="Told from the file"
        data={formats.map((format) => ({ ...format }))}
        value={asked.format}
        onChange={(format) => onChange({ ...asked, format: format as ImportFormat | null })}
        clearable
      />
    </div>
  );
}

/** Questions from a file: first what it would bring and what not, then the bringing. */
export function ImportView() {
  const { sent, send, forget } = useImportFile();
  const [asked, setAsked] = useState<Asked>({ format: null, category: '' });
  const [done, setDone] = useState<ImportedResult | null>(null);
  const [settled] = useDebouncedValue(asked, 400);
  const input = sent?.fileId
    ? {
        fileId: sent.fileId,
        category: settled.category.trim(),
        ...(settled.format ? { format: settled.format } : {}),
      }
    : null;
  const preview = usePreview(done ? null : input);
  const header = (
    <PageHeader title="Import questions" breadcrumb={[{ label: 'Questions', href: questionsPath }]} />
  );
  if (done) {
    return (
      <Page width="normal" header={header}>
        <Imported
          result={done}
          onAgain={() => {
            setDone(null);
            forget();
          }}
        />
      </Page>
    );
  }
  return (
    <Page width="normal" header={header}>
      <FileDrop
        title="Drop a file of questions here"
        hint="GIFT, Moodle XML, QTI (XML or zip) or CSV, up to 20 MB. Nothing is written before you say so."
        accept=".gift,.txt,.xml,.qti,.zip,.csv,.tsv"
        multiple={false}
        onFiles={([file]) => (file ? send(file) : undefined)}
        files={
          sent
            ? [
                {
                  key: sent.name,
                  name: sent.name,
                  sizeBytes: sent.sizeBytes,
                  state: sent.problem ? 'failed' : sent.fileId ? 'done' : 'uploading',
                  progress: sent.share,
                  ...(sent.problem ? { message: sent.problem } : {}),
                  onRemove: forget,
                },
              ]
            : []
        }
      />
      {input ? (
        <Section title="Where to, and how to read it">
          <Settings asked={asked} onChange={setAsked} />
        </Section>
      ) : null}
      {preview.error ? <Failure error={preview.error} onRetry={() => preview.refetch()} compact /> : null}
      {input && preview.isPending ? <PageSkeleton label="Reading the file" /> : null}
      {input && preview.data ? (
        <ImportReport
          key={JSON.stringify(input)}
          input={input}
          preview={preview.data}
          stale={settled !== asked}
          onImported={setDone}
        />
      ) : null}
    </Page>
  );
}
