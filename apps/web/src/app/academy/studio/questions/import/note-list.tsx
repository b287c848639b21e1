'use client';

import type { ImportNote } from '@atrium/academy/schemas';
import { StatusBadge } from '@atrium/ui';
import styles from './import.module.css';

type Level = ImportNote['level'];

const looks = {
  skipped: { tone: 'danger', icon: 'cross', label: 'Not imported' },
  changed: { tone: 'warn', icon: 'pencil', label: 'Changed' },
  warning: { tone: 'info', icon: 'eye', label: 'Worth a look' },
} as const;

const order: readonly Level[] = ['skipped', 'changed', 'warning'];

const place = ({ file, line, item }: ImportNote): string =>
  [file, line === null ? null : `line ${line}`, item].filter(Boolean).join(' · ');

type NoteListProps = {
  readonly notes: readonly ImportNote[];
  /** How many more there are. */
  readonly leftOut: number;
  /** Other words for a level. */
  readonly words?: Partial<Record<Level, string>>;
};

/** What was not taken as it stands, and why: what is lost first. */
export function NoteList({ notes, leftOut, words = {} }: NoteListProps) {
  const sorted = notes.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls in itself, and must by keyboard too
    <section className={styles.notes} tabIndex={0} aria-label="What was not taken as it stands">
      <ul>
        {sorted.map((note, index) => (
          <li key={index}>
            <StatusBadge {...looks[note.level]} label={words[note.level] ?? looks[note.level].label} />
            <div>
              <strong>{place(note)}</strong>
              <span>{note.message}</span>
            </div>
          </li>
        ))}
      </ul>
      {leftOut > 0 ? <p className="at-muted">{leftOut.toLocaleString('en-US')} more of this kind.</p> : null}
    </section>
  );
}
