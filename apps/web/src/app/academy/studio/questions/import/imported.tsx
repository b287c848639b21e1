'use client';

import { Banner, Section, UiLink } from '@atrium/ui';
import { Button } from '@mantine/core';
import { questionsPath } from '../question-paths.ts';
import { NoteList } from './note-list.tsx';
import type { ImportedResult } from './use-import.ts';

type ImportedProps = { readonly result: ImportedResult; readonly onAgain: () => void };

/** What was brought in, and once more what was not. */
export function Imported({ result, onAgain }: ImportedProps) {
  const { imported, skipped, namesakesSkipped, notes, notesLeftOut } = result;
  return (
    <>
      <Banner
        tone="success"
        title={imported === 1 ? 'One question is in the bank' : `${imported} questions are in the bank`}
        action={
          <>
            <Button variant="default" size="xs" onClick={onAgain}>
              Import another file
            </Button>
            <Button size="xs" component={UiLink} href={questionsPath}>
              See them
            </Button>
          </>
        }
      >
        {[
          skipped > 0 ? `${skipped} could not be imported.` : null,
          namesakesSkipped > 0 ? `${namesakesSkipped} were there already and left out.` : null,
        ]
          .filter(Boolean)
          .join(' ')}
      </Banner>
      {notes.length > 0 ? (
        <Section title="Not as it stood in the file">
          <NoteList notes={notes} leftOut={notesLeftOut} />
        </Section>
      ) : null}
    </>
  );
}
