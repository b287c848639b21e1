'use client';

import { correctablePath } from '@atrium/labs/schemas';
import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDocument } from '../document-context.tsx';
import { usePointed, useSelection } from '../selection.tsx';
import styles from './record.module.css';

type ValueProps = {
  readonly path: string;
  /** What the value is, for screen readers and the form: `Total THC`. */
  readonly label: string;
  readonly text: ReactNode;
  readonly doubtful?: boolean;
  /** Whether it has a place on a page to show. */
  readonly placed: boolean;
  readonly mono?: boolean;
};

function Correct({ path, label }: Pick<ValueProps, 'path' | 'label'>) {
  const { correct } = useDocument();
  if (!correct || !correctablePath.safeParse(path).success) return null;
  return (
    <ActionIcon
      size="sm"
      className={styles.pencil}
      aria-label={`Correct ${label}`}
      title={`Correct ${label}`}
      onClick={() => correct(path)}
    >
      <IconPencil size={14} stroke={1.7} />
    </ActionIcon>
  );
}

/** A value of the record: press it to see where it stands on the page, the pencil to correct it. */
export function Value({ path, label, text, doubtful = false, placed, mono = false }: ValueProps) {
  const selection = useSelection();
  const pointed = usePointed(path);
  const here = { path, from: 'record' } as const;
  const words = (
    <>
      <span className={mono ? 'at-mono' : 'at-figures'}>{text}</span>
      {doubtful ? (
        <span className={styles.doubt} title="The reader is not sure of this value">
          <IconAlertTriangle size={13} stroke={2} aria-hidden />
          <span className="at-sr-only">, uncertain</span>
        </span>
      ) : null}
    </>
  );
  return (
    <span className={styles.value} data-value={path} data-doubtful={doubtful || undefined}>
      {placed ? (
        <button
          type="button"
          className={styles.valueButton}
          data-pointed={pointed ?? undefined}
          title="Show it on the page"
          onMouseEnter={() => selection.hover(here)}
          onMouseLeave={() => selection.hover(null)}
          onClick={() => selection.select(here)}
        >
          {words}
        </button>
      ) : (
        <span className={styles.plain}>{words}</span>
      )}
      <Correct path={path} label={label} />
    </span>
  );
}
