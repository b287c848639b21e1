'use client';

import type { Finding } from '@atrium/labs/schemas';
import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import styles from './description.module.css';
import { LintedField } from './linted-field.tsx';

const mostBullets = 12;

type BulletsProps = {
  readonly bullets: readonly string[];
  readonly onChange: (bullets: string[]) => void;
  readonly findings: readonly Finding[];
  readonly problems: Readonly<Record<string, string>>;
  readonly disabled: boolean;
};

/** Moves the cursor along with the lines that come and go. */
function useLines(bullets: readonly string[], onChange: (bullets: string[]) => void) {
  const list = useRef<HTMLUListElement>(null);
  const focus = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[index]?.focus());
  const insert = (index: number) => {
    if (bullets.length >= mostBullets) return;
    onChange(bullets.toSpliced(index, 0, ''));
    focus(index);
  };
  const remove = (index: number) => {
    onChange(bullets.toSpliced(index, 1));
    focus(Math.max(0, index - 1));
  };
  const key = (index: number) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter') insert(index + 1);
    if (event.key === 'Backspace' && bullets[index] === '') {
      event.preventDefault();
      remove(index);
    }
  };
  return { list, insert, remove, key };
}

/** Short lines below the text. Enter begins the next one, Backspace in an empty one takes it away. */
export function BulletsField({ bullets, onChange, findings, problems, disabled }: BulletsProps) {
  const { list, insert, remove, key } = useLines(bullets, onChange);
  return (
    <div className={styles.field}>
      <span className={styles.label}>Bullets</span>
      <ul className={styles.bullets} ref={list}>
        {bullets.map((bullet, index) => (
          <li key={index}>
            <LintedField
              label={`Bullet ${index + 1}`}
              labelShown={false}
              look="bullet"
              field={`bullets.${index}`}
              value={bullet}
              onChange={(text) => onChange(bullets.with(index, text))}
              findings={findings.filter((finding) => finding.index === index)}
              maxLength={200}
              disabled={disabled}
              error={problems[`bullets.${index}`]}
              onKeyDown={key(index)}
            />
            {disabled ? null : (
              <ActionIcon size="sm" aria-label={`Remove bullet ${index + 1}`} onClick={() => remove(index)}>
                <IconX size={14} stroke={1.8} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {disabled || bullets.length >= mostBullets ? null : (
        <div>
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={14} stroke={1.8} />}
            onClick={() => insert(bullets.length)}
          >
            Add a bullet
          </Button>
        </div>
      )}
    </div>
  );
}
