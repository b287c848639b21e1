import type { Copy } from '@atrium/labs/schemas';
import { useMemo } from 'react';
import styles from './description.module.css';
import { type DiffPart, wordDiff } from './word-diff.ts';

const wholeOf = ({ headline, body, bullets }: Copy): string =>
  [headline, body, bullets.map((bullet) => `• ${bullet}`).join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');

const tag = { same: 'span', added: 'ins', removed: 'del' } as const;

function Part({ part }: { readonly part: DiffPart }) {
  const Tag = tag[part.kind];
  return <Tag>{part.text}</Tag>;
}

/** Two texts as one, with the words taken away and the words put in. */
export function CopyDiff({ before, after }: { readonly before: Copy; readonly after: Copy }) {
  const parts = useMemo(() => wordDiff(wholeOf(before), wholeOf(after)), [before, after]);
  return (
    <div className={styles.diff}>
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </div>
  );
}
