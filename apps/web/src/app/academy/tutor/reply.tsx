'use client';

import { Markdown, UiLink } from '@atrium/ui';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { ActionIcon } from '@mantine/core';
import { IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { lessonPath } from '../player/lessons.ts';
import styles from './tutor.module.css';
import type { Message } from './use-tutor.ts';

/** The local engine says in its text that no model wrote it. */
const writtenBy = {
  model: 'Written by an AI model from these passages.',
  local: null,
  course: null,
} as const;

type ReplyProps = { readonly slug: string; readonly message: Message };

/** What the tutor said, who wrote it, and the passages it rests on. */
export function Reply({ slug, message }: ReplyProps) {
  const engine = message.engine ? writtenBy[message.engine] : null;
  return (
    <div className={styles.reply}>
      <Markdown density="compact">{message.text}</Markdown>
      {message.citations.length > 0 ? (
        <ul className={styles.citations} aria-label="From the lessons">
          {message.citations.map(({ blockKey, lessonKey, title, quote }) => (
            <li key={`${blockKey}-${quote}`}>
              <UiLink href={lessonPath(slug, lessonKey, blockKey)} className={styles.citation}>
                <strong>{title}</strong>
                {quote ? <q>{quote}</q> : null}
              </UiLink>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.panelFoot}>
        {engine ? <p className={styles.engine}>{engine}</p> : null}
        {message.status === 'answered' ? <Rating message={message} /> : null}
      </div>
    </div>
  );
}

function Rating({ message }: { readonly message: Message }) {
  const trpc = useTRPC();
  const [rating, setRating] = useState(message.rating);
  const rate = useMutation(
    trpc.academy.tutor.rate.mutationOptions({
      onSuccess: (_, given) => setRating(given.rating),
      onError: (error) => toastFailure('Your word could not be kept', error),
    }),
  );
  const give = (value: 1 | -1) =>
    rate.mutate({ messageId: message.id, rating: rating === value ? 0 : value });
  return (
    <span className={styles.rating}>
      <ActionIcon
        aria-label="This helped"
        aria-pressed={rating === 1}
        data-on={rating === 1 || undefined}
        onClick={() => give(1)}
      >
        <IconThumbUp size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label="This did not help"
        aria-pressed={rating === -1}
        data-on={rating === -1 || undefined}
        onClick={() => give(-1)}
      >
        <IconThumbDown size={16} />
      </ActionIcon>
    </span>
  );
}
