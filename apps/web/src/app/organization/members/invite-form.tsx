'use client';

import { Banner, FieldError, FormActions, FormStack, toast } from '@atrium/ui';
import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addressesIn, strayWords } from './addresses.ts';
import styles from './members.module.css';
import { RoleChoice } from './role-choice.tsx';
import { type Refused, useInvite } from './use-invite.ts';

const most = 50;

/** What is wrong with the text before anything is sent; null when nothing is. */
function mistakeIn(text: string): string | null {
  const emails = addressesIn(text);
  const stray = strayWords(text);
  if (stray.length > 0) return `Not an e-mail address: ${stray.slice(0, 3).join(', ')}`;
  if (emails.length === 0) return 'Enter an e-mail address, like ana@example.com.';
  return emails.length > most ? `At most ${most} at once; these are ${emails.length}.` : null;
}

function RefusedNote({ refused }: { readonly refused: readonly Refused[] }) {
  if (refused.length === 0) return null;
  return (
    <Banner
      tone="danger"
      title={refused.length === 1 ? 'One was not invited' : `${refused.length} were not invited`}
    >
      <ul className={styles.sent}>
        {refused.map(({ email, why }) => (
          <li key={email}>
            <strong>{email}</strong>: {why}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

export function InviteForm({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [roles, setRoles] = useState<readonly string[]>(['member']);
  const [mistake, setMistake] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const { send, busy } = useInvite();
  const count = addressesIn(text).length;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const wrong = mistakeIn(text);
    setMistake(wrong);
    if (wrong) return;
    const answer = await send(addressesIn(text), roles);
    if (answer.invited.length > 0) {
      toast.success(
        answer.invited.length === 1 ? 'Invitation sent' : `${answer.invited.length} invitations sent`,
      );
    }
    if (answer.refused.length === 0) return onClose();
    setRefused(answer.refused);
    setText(answer.refused.map(({ email }) => email).join('\n'));
  };
  return (
    <form onSubmit={submit} noValidate aria-label="Invite people">
      <FormStack>
        <RefusedNote refused={refused} />
        <Textarea
          label="E-mail addresses"
          description="One a line, or separated by commas. Paste as many as you like."
          autosize
          minRows={2}
          maxRows={8}
          value={text}
          onChange={(event) => {
            setMistake(null);
            setText(event.currentTarget.value);
          }}
          error={mistake ? <FieldError>{mistake}</FieldError> : null}
          spellCheck={false}
          autoCapitalize="none"
          data-autofocus
        />
        <RoleChoice value={roles} onChange={setRoles} />
        <FormActions
          submitLabel={count > 1 ? `Send ${count} invitations` : 'Send invitation'}
          busy={busy}
          onCancel={onClose}
        />
      </FormStack>
    </form>
  );
}
