'use client';

import { UiLink } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lessonPath } from './lessons.ts';
import styles from './player.module.css';

const quietMs = 250;
const fewest = 2;

type LessonSearchProps = {
  readonly slug: string;
  readonly courseId: string;
  readonly onChosen: () => void;
};

/** Finds words in the lessons that are open, and leads to the very part. */
export function LessonSearch({ slug, courseId, onChosen }: LessonSearchProps) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), quietMs);
  const asked = text.length >= fewest;
  const found = useQuery(
    trpc.academy.search.find.queryOptions(
      { courseId, text, limit: 12 },
      { enabled: asked, placeholderData: (before) => before, retry: false },
    ),
  );
  const result = asked ? found.data : undefined;
  return (
    <search className={styles.search}>
      <TextInput
        type="search"
        size="xs"
        aria-label="Search the lessons"
        placeholder="Search the lessons"
        leftSection={<IconSearch size={14} />}
        maxLength={200}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        error={asked && found.error ? 'The search did not work. Try again.' : null}
      />
      <p className="at-sr-only" role="status">
        {result ? `${result.hits.length} found` : ''}
      </p>
      {result?.hits.length === 0 ? (
        <p className={styles.none}>
          Nothing found
          {result.searchedLessons < result.lessons
            ? ` in the ${result.searchedLessons} of ${result.lessons} lessons open to you`
            : ''}
          .
        </p>
      ) : null}
      {result && result.hits.length > 0 ? (
        <ul className={styles.hits} aria-label="Found in the lessons">
          {result.hits.map((hit) => (
            <li key={hit.blockKey}>
              <UiLink
                href={lessonPath(slug, hit.lessonKey, hit.blockKey)}
                className={styles.hit}
                onClick={onChosen}
              >
                <strong>{hit.lessonTitle}</strong>
                <span>
                  {hit.snippet.map((piece, index) =>
                    piece.hit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
                  )}
                </span>
              </UiLink>
            </li>
          ))}
        </ul>
      ) : null}
    </search>
  );
}
