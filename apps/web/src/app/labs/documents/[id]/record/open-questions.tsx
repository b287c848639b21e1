'use client';

import type { Warning } from '@atrium/labs/schemas';
import { correctablePath } from '@atrium/labs/schemas';
import { FieldError, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconMapPin, IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useDocument } from '../document-context.tsx';
import { useSelection } from '../selection.tsx';
import styles from './record.module.css';
import { spokenValue, valueAt } from './value-at.ts';

function useConfirm(onDone: () => void) {
  const trpc = useTRPC();
  const confirm = useMutation(
    trpc.labs.document.confirm.mutationOptions({
      onSuccess: ({ document }) => {
        const left = document.openQuestions;
        toast.success('Confirmed', {
          message:
            left > 0 ? `${left} ${left === 1 ? 'question' : 'questions'} left.` : 'No question is left.',
        });
        onDone();
      },
    }),
  );
  const { fields, message } = problemOf(confirm.error);
  return { confirm, words: confirm.error ? (fields.reason ?? message) : null };
}

/** Why it is right: one line, kept with the answer. */
function Confirm({ warning, onClose }: { readonly warning: Warning; readonly onClose: () => void }) {
  const { document } = useDocument();
  const [reason, setReason] = useState('');
  const { confirm, words } = useConfirm(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ documentId: document.id, code: warning.code, path: warning.path, reason });
  };
  return (
    <form className={styles.confirm} onSubmit={submit}>
      <TextInput
        label="Why is it right?"
        placeholder="As printed on page 1"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={words ? <FieldError>{words}</FieldError> : null}
        maxLength={500}
        autoFocus
      />
      <Button type="submit" loading={confirm.isPending} disabled={reason.trim().length < 3}>
        Confirm
      </Button>
      <Button variant="default" onClick={onClose}>
        Cancel
      </Button>
    </form>
  );
}

function Answers({ warning, onConfirm }: { readonly warning: Warning; readonly onConfirm: () => void }) {
  const { correct } = useDocument();
  const selection = useSelection();
  const { path, place } = warning;
  return (
    <div className="at-actions">
      {correct ? (
        <Button
          size="xs"
          leftSection={<IconCheck size={14} stroke={2} />}
          variant="default"
          onClick={onConfirm}
        >
          It is right
        </Button>
      ) : null}
      {correct && path && correctablePath.safeParse(path).success ? (
        <Button
          size="xs"
          leftSection={<IconPencil size={14} stroke={1.7} />}
          variant="default"
          onClick={() => correct(path)}
        >
          Correct
        </Button>
      ) : null}
      {path && place ? (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconMapPin size={14} stroke={1.7} />}
          onClick={() => selection.select({ path, from: 'record' })}
        >
          Show on page {place.page}
        </Button>
      ) : null}
    </div>
  );
}

function Question({ warning }: { readonly warning: Warning }) {
  const { record } = useDocument();
  const [confirming, setConfirming] = useState(false);
  const at = warning.path ? valueAt(record, warning.path) : null;
  return (
    <li className={`${styles.question} at-tone-${warning.severity === 'block' ? 'danger' : 'warn'}`}>
      <IconAlertTriangle size={16} stroke={1.8} className={styles.questionIcon} aria-hidden />
      <div>
        <p className={styles.questionWords}>{warning.message}</p>
        {at ? (
          <p className={styles.questionValue}>
            {at.label}: <strong className="at-figures">{spokenValue(at)}</strong>
          </p>
        ) : null}
        {confirming ? (
          <Confirm warning={warning} onClose={() => setConfirming(false)} />
        ) : (
          <Answers warning={warning} onConfirm={() => setConfirming(true)} />
        )}
      </div>
    </li>
  );
}

const keyOf = ({ code, path }: Warning) => `${code}@${path ?? 'document'}`;

interface Group {
  readonly title: string;
  readonly warnings: readonly Warning[];
}

/** First what the text waits for, then what only publishing waits for. */
function groupsOf(warnings: readonly Warning[]): Group[] {
  const unique = [...new Map(warnings.map((warning) => [keyOf(warning), warning])).values()];
  const asked = unique.filter(({ severity }) => severity === 'ask');
  const barred = unique.filter(({ severity }) => severity !== 'ask');
  const count = `${asked.length} ${asked.length === 1 ? 'question' : 'questions'}`;
  return [
    { title: `${count} before a text is written`, warnings: asked },
    { title: 'Before it can be published', warnings: barred },
  ].filter((group) => group.warnings.length > 0);
}

/** What the reader or a check doubts and a person decides. */
export function OpenQuestions() {
  const { openWarnings } = useDocument().document;
  const groups = groupsOf(openWarnings);
  if (groups.length === 0) return null;
  return (
    <div className={styles.questions}>
      {groups.map(({ title, warnings }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {warnings.map((warning) => (
              <Question key={keyOf(warning)} warning={warning} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
