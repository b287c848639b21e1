'use client';

import type { DescriptionDetail, Finding } from '@atrium/labs/schemas';
import { Banner } from '@atrium/ui';
import { Button, Collapse } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { lengthOptions } from '../../../text-options.ts';
import { BulletsField } from './bullets-field.tsx';
import { CopyDiff } from './copy-diff.tsx';
import { tidy } from './copy-draft.ts';
import styles from './description.module.css';
import { LintedField } from './linted-field.tsx';
import type { CopyEditor as Editor } from './use-copy-editor.ts';

type EditorProps = {
  readonly description: DescriptionDetail;
  readonly editor: Editor;
  readonly findings: readonly Finding[];
  readonly disabled: boolean;
};

const of = (findings: readonly Finding[], field: Finding['field']) =>
  findings.filter((finding) => finding.field === field);

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

function Conflict({ description, editor }: Pick<EditorProps, 'description' | 'editor'>) {
  const [shown, setShown] = useState(false);
  const { number } = description.current;
  return (
    <Banner tone="warn" title={`Version ${number} came while you were writing.`}>
      Your text is kept here and nothing is lost. See what differs, then save yours on top or take the newer
      one.
      <Collapse expanded={shown}>
        <CopyDiff before={description.current} after={editor.copy} />
      </Collapse>
      <div className={`at-actions ${styles.conflictActions}`}>
        <Button size="xs" variant="default" onClick={() => setShown(!shown)} aria-expanded={shown}>
          {shown ? 'Hide the difference' : 'Show the difference'}
        </Button>
        <Button size="xs" variant="default" onClick={editor.drop}>
          Take version {number}
        </Button>
        <Button size="xs" onClick={editor.saveAnyway} loading={editor.busy}>
          Save mine as version {number + 1}
        </Button>
      </div>
    </Banner>
  );
}

function Foot({ description, editor, disabled }: Omit<EditorProps, 'findings'>) {
  const { headline, body, bullets } = tidy(editor.copy);
  const text = [headline, body, ...bullets].join('\n');
  const wanted = lengthOptions.find(({ value }) => value === description.length);
  return (
    <div className={styles.foot}>
      <span className="at-muted">
        {wordsIn(text)} words, {text.length.toLocaleString('en-US')} characters
        {wanted ? ` · asked for: ${wanted.label.toLowerCase()}` : ''}
      </span>
      {disabled || editor.conflict ? null : (
        <div className="at-actions">
          {editor.dirty ? (
            <Button variant="default" onClick={editor.drop}>
              Discard
            </Button>
          ) : null}
          <Button
            onClick={editor.save}
            loading={editor.busy}
            disabled={!editor.dirty || Object.keys(editor.problems).length > 0}
          >
            Save
          </Button>
        </div>
      )}
    </div>
  );
}

/** Headline, text and bullets, linted while one types, saved when one says so (or by Ctrl S). */
export function CopyEditor({ description, editor, findings, disabled }: EditorProps) {
  const { copy, change, problems } = editor;
  const save = () => {
    if (editor.dirty && !editor.conflict && Object.keys(problems).length === 0) editor.save();
  };
  useHotkeys([['mod+S', save]], []);
  return (
    <div className={styles.editor}>
      {editor.conflict ? <Conflict description={description} editor={editor} /> : null}
      <LintedField
        label="Headline"
        look="headline"
        field="headline"
        value={copy.headline}
        onChange={(headline) => change({ headline })}
        findings={of(findings, 'headline')}
        maxLength={160}
        disabled={disabled}
        error={problems.headline}
      />
      <LintedField
        label="Text"
        field="body"
        multiline
        value={copy.body}
        onChange={(body) => change({ body })}
        findings={of(findings, 'body')}
        maxLength={4000}
        disabled={disabled}
        error={problems.body}
      />
      <BulletsField
        bullets={copy.bullets}
        onChange={(bullets) => change({ bullets })}
        findings={of(findings, 'bullets')}
        problems={problems}
        disabled={disabled}
      />
      <Foot description={description} editor={editor} disabled={disabled} />
    </div>
  );
}
