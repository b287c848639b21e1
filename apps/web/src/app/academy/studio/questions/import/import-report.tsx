'use client';

import type { QuestionKind } from '@atrium/academy/schemas';
import { Banner, Section, Stat, StatGrid } from '@atrium/ui';
import { Failure } from '@atrium/web-client';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { QuestionPreview } from '../editor/question-preview.tsx';
import { isKind, kindWords } from '../kind-words.ts';
import styles from './import.module.css';
import { NoteList } from './note-list.tsx';
import { type ImportedResult, type ImportInput, type ImportPreview, useImport } from './use-import.ts';

const formatWords: Readonly<Record<ImportPreview['format'], string>> = {
  gift: 'GIFT',
  moodle_xml: 'Moodle XML',
  qti: 'QTI',
  csv: 'CSV',
};

const kindName = (kind: string): string =>
  isKind(kind) ? kindWords[kind satisfies QuestionKind].label : kind;

const many = (count: number): string =>
  count === 1 ? '1 question' : `${count.toLocaleString('en-US')} questions`;

type ImportReportProps = {
  readonly input: ImportInput;
  readonly preview: ImportPreview;
  /** The settings have changed since: another preview is on its way. */
  readonly stale: boolean;
  readonly onImported: (result: ImportedResult) => void;
};

/** What the file would bring, what of it not, and the button that brings it. */
export function ImportReport({ input, preview, stale, onImported }: ImportReportProps) {
  const [skipNamesakes, setSkipNamesakes] = useState(preview.namesakes > 0);
  const importing = useImport(onImported);
  const wanted = preview.ready - (skipNamesakes ? preview.namesakes : 0);
  return (
    <>
      <Section title={`What is in ${preview.fileName}`}>
        <StatGrid label="What the file holds">
          <Stat label="Found" value={preview.found} hint={`read as ${formatWords[preview.format]}`} />
          <Stat label="Can be imported" value={preview.ready} />
          <Stat
            label="Cannot be imported"
            value={preview.skipped}
            hint={preview.skipped > 0 ? 'why is below' : 'nothing is lost'}
          />
          <Stat label="In the bank already" value={preview.namesakes} hint="same name and kind" />
        </StatGrid>
        {preview.ready > 0 ? (
          <p className={styles.kinds}>
            {Object.entries(preview.kinds)
              .map(([kind, count]) => `${count} × ${kindName(kind)}`)
              .join(' · ')}
          </p>
        ) : null}
      </Section>
      {preview.notes.length > 0 ? (
        <Section
          title="Not as it stands in the file"
          description="Every item that is not imported, or is changed on the way, with the reason."
        >
          <NoteList notes={preview.notes} leftOut={preview.notesLeftOut} />
        </Section>
      ) : preview.ready > 0 ? (
        <Banner tone="success">Everything in the file is imported as it stands there.</Banner>
      ) : null}
      {preview.ready > 0 ? (
        <div className={styles.commit}>
          {preview.namesakes > 0 ? (
            <Checkbox
              label={`Leave out the ${preview.namesakes} that are in the bank already`}
              description="By name and kind. Imported again, they stand there twice."
              checked={skipNamesakes}
              onChange={(event) => setSkipNamesakes(event.currentTarget.checked)}
            />
          ) : null}
          {importing.error ? <Failure error={importing.error} compact /> : null}
          <Button
            loading={importing.isPending}
            disabled={stale || wanted === 0}
            onClick={() => importing.mutate({ ...input, skipNamesakes })}
          >
            {wanted === 0 ? 'Nothing new to import' : `Import ${many(wanted)}`}
          </Button>
        </div>
      ) : (
        <Banner tone="warn" title="There is no question in it that can be imported">
          If it is of another format than {formatWords[preview.format]}, choose it above.
        </Banner>
      )}
      <Sample preview={preview} />
    </>
  );
}

function Sample({ preview }: { readonly preview: ImportPreview }) {
  const { sample, ready } = preview;
  const [opened, setOpened] = useState<number | null>(null);
  if (sample.length === 0) return null;
  return (
    <Section
      title={sample.length < ready ? `The first ${sample.length}` : 'The questions'}
      description="Open one to see and answer it as a learner would."
    >
      <ul className={styles.sample}>
        {sample.map(({ question, category, line, words }, index) => (
          <li key={index}>
            <details
              open={opened === index}
              onToggle={({ currentTarget }) => {
                if (currentTarget.open) setOpened(index);
                else if (opened === index) setOpened(null);
              }}
            >
              <summary>
                <span>{words || question.name}</span>
                <small>
                  {[kindWords[question.kind].label, category, line === null ? null : `line ${line}`]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </summary>
              {opened === index ? <QuestionPreview question={question} sound /> : null}
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
