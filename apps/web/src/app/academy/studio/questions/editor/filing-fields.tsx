'use client';

import { FieldError } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { Autocomplete, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import styles from './editor.module.css';
import type { Draft } from './kept-draft.ts';

type FilingFieldsProps = {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly errorAt: (path: string) => string | undefined;
  readonly readOnly: boolean;
};

/** Where the question stands in the bank: category, objective, tags. */
export function FilingFields({ draft, onChange, errorAt, readOnly }: FilingFieldsProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.academy.question.facets.queryOptions({}));
  const { question, category } = draft;
  const names = (list: readonly { readonly value: string }[] | undefined) =>
    list?.map(({ value }) => value).filter((value) => value !== '') ?? [];
  const said = (path: string) => {
    const error = errorAt(path);
    return error ? <FieldError>{error}</FieldError> : null;
  };
  return (
    <div className={styles.facts}>
      <Autocomplete
        label="Category"
        description="Levels by slashes: Finance/Statements"
        data={names(data?.categories)}
        value={category}
        onChange={(next) => onChange({ category: next })}
        maxLength={200}
        readOnly={readOnly}
      />
      <Autocomplete
        label="Objective"
        description="What it tests; mastery is counted by it"
        data={names(data?.objectives)}
        value={question.objective ?? ''}
        onChange={(objective) => onChange({ question: { ...question, objective: objective || null } })}
        error={said('objective')}
        maxLength={80}
        readOnly={readOnly}
      />
      <TagsInput
        label="Tags"
        description="Enter or comma ends one"
        data={names(data?.tags)}
        value={question.tags}
        onChange={(tags) => onChange({ question: { ...question, tags } })}
        error={said('tags')}
        maxTags={50}
        readOnly={readOnly}
      />
    </div>
  );
}
