'use client';

import { Markdown } from '@atrium/ui';
import { Button, Skeleton, Textarea } from '@mantine/core';
import { IconCode, IconPencil } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useMemo, useRef, useState } from 'react';
import { faithfulDocument } from './faithful.ts';
import styles from './markdown.module.css';

const RichEditor = dynamic(() => import('./rich-editor.tsx'), {
  ssr: false,
  loading: () => <Skeleton height={120} aria-label="Loading the editor" />,
});

type MarkdownFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (markdown: string) => void;
  readonly readOnly?: boolean;
  readonly description?: string;
};

/**
 * A text in Markdown. It is written with its looks, or as Markdown beside them; a text the rich editor could not give back
 * as it is (a picture, HTML) is written as Markdown only.
 */
export function MarkdownField({ label, value, onChange, readOnly = false, description }: MarkdownFieldProps) {
  const written = useRef(value);
  const [opened, setOpened] = useState({ text: value, number: 0 });
  // What somebody else put here (an undo, a newer version) opens the editor anew; what is typed in it does not.
  if (value !== written.current) {
    written.current = value;
    setOpened(({ number }) => ({ text: value, number: number + 1 }));
  }
  const document = useMemo(() => faithfulDocument(opened.text), [opened]);
  const [asMarkdown, setAsMarkdown] = useState(false);
  const plain = asMarkdown || document === null;
  const write = (markdown: string) => {
    written.current = markdown;
    onChange(markdown);
  };
  const turn = () => {
    setOpened(({ number }) => ({ text: value, number: number + 1 }));
    setAsMarkdown(!plain);
  };
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        {readOnly ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={turn}
            disabled={plain && document === null && !asMarkdown}
            leftSection={plain ? <IconPencil size={14} /> : <IconCode size={14} />}
          >
            {plain ? 'Rich text' : 'Markdown'}
          </Button>
        )}
      </div>
      {description ? <p className={styles.hint}>{description}</p> : null}
      {plain ? (
        <div className={styles.plain}>
          {document === null ? (
            <p className={styles.hint}>
              This text holds something that only Markdown can say (a picture, HTML, a footnote).
            </p>
          ) : null}
          <Textarea
            aria-label={`${label}, as Markdown`}
            value={value}
            onChange={(event) => write(event.currentTarget.value)}
            autosize
            minRows={4}
            maxRows={30}
            readOnly={readOnly}
            classNames={{ input: styles.source ?? '' }}
          />
          <div className={styles.shown}>
            <Markdown>{value}</Markdown>
          </div>
        </div>
      ) : (
        <RichEditor
          key={opened.number}
          label={label}
          document={document}
          onChange={write}
          readOnly={readOnly}
        />
      )}
    </div>
  );
}
