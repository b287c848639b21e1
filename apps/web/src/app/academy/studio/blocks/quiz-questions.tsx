'use client';

import { Failure, useTRPC } from '@atrium/web-client';
import { ActionIcon, Button, Modal, NumberInput, Select, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { kindName } from '../question-kinds.ts';
import type { FormOf } from './block-form.tsx';
import styles from './blocks.module.css';

type QuizProps = FormOf<'quiz'>;

/** The questions the quiz asks, in order, with their points. */
export function QuizQuestions({ content, readOnly, onChange }: QuizProps) {
  const trpc = useTRPC();
  const [choosing, setChoosing] = useState(false);
  const { items } = content;
  const found = useQueries({
    queries: items.map(({ questionId }) => trpc.academy.question.get.queryOptions({ questionId })),
  });
  const set = (next: typeof items) => onChange({ ...content, items: next });
  const move = (from: number, by: -1 | 1) => {
    const item = items[from];
    if (item) set(items.toSpliced(from, 1).toSpliced(from + by, 0, item));
  };
  return (
    <fieldset className={styles.rows}>
      <legend>Questions</legend>
      {items.map((item, index) => {
        const { data, error } = found[index] ?? {};
        const name = data?.name ?? (error ? 'This question is no longer in the bank' : 'Loading …');
        return (
          <div key={item.questionId} className={styles.question}>
            <span>
              {index + 1}. {name}
              {data ? <small>{kindName(data.kind)}</small> : null}
            </span>
            <NumberInput
              aria-label={`Points of question ${index + 1}`}
              size="xs"
              w={86}
              suffix={item.points === 1 ? ' point' : ' points'}
              value={item.points}
              onChange={(value) =>
                typeof value === 'number' ? set(items.with(index, { ...item, points: value })) : undefined
              }
              min={1}
              max={100}
              allowDecimal={false}
              readOnly={readOnly}
            />
            {readOnly ? null : (
              <div className="at-actions">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Move question ${index + 1} up`}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={15} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Move question ${index + 1} down`}
                  disabled={index === items.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={15} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Take question ${index + 1} out`}
                  onClick={() => set(items.toSpliced(index, 1))}
                >
                  <IconTrash size={15} />
                </ActionIcon>
              </div>
            )}
          </div>
        );
      })}
      {readOnly ? null : (
        <div className="at-actions" data-align="start">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={15} />}
            onClick={() => setChoosing(true)}
          >
            Choose questions
          </Button>
        </div>
      )}
      <DrawRule content={content} readOnly={readOnly} onChange={onChange} />
      <Modal opened={choosing} onClose={() => setChoosing(false)} title="Questions of the bank" size={640}>
        <Chooser
          taken={new Set(items.map(({ questionId }) => questionId))}
          onChoose={(questionId) => set([...items, { questionId, points: 1 }])}
        />
      </Modal>
    </fieldset>
  );
}

/** Some more, drawn at random from a category for each attempt. */
function DrawRule({ content, readOnly, onChange }: QuizProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.academy.question.facets.queryOptions({}));
  const categories = (data?.categories ?? []).filter(({ value }) => value !== '');
  const { draw, ...rest } = content;
  return (
    <div className={styles.pair}>
      <Select
        label="Draw from a category"
        placeholder="Nothing is drawn"
        data={categories.map(({ value, count }) => ({ value, label: `${value} (${count})` }))}
        value={draw?.category ?? null}
        onChange={(category) =>
          onChange(
            category
              ? { ...rest, draw: { category, count: draw?.count ?? 1, points: draw?.points ?? 1 } }
              : rest,
          )
        }
        clearable
        searchable
        disabled={readOnly}
      />
      {draw ? (
        <NumberInput
          label="How many"
          value={draw.count}
          onChange={(count) =>
            typeof count === 'number' ? onChange({ ...rest, draw: { ...draw, count } }) : undefined
          }
          min={1}
          max={200}
          allowDecimal={false}
          readOnly={readOnly}
        />
      ) : null}
    </div>
  );
}

type ChooserProps = {
  readonly taken: ReadonlySet<string>;
  readonly onChoose: (questionId: string) => void;
};

function Chooser({ taken, onChoose }: ChooserProps) {
  const trpc = useTRPC();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 250);
  const { data, error, refetch } = useQuery(
    trpc.academy.question.list.queryOptions(
      { limit: 50, ...(asked ? { search: asked } : {}) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <div className={styles.form}>
      <TextInput
        label="Search by name"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        data-autofocus
      />
      {error ? <Failure error={error} onRetry={() => refetch()} compact /> : null}
      {!data && !error ? <Skeleton height={200} aria-label="Looking for questions" /> : null}
      <div className={styles.found}>
        {data?.items.map((row) => (
          <div key={row.id} className={styles.question}>
            <span>
              {row.name}
              <small>
                {kindName(row.kind)}
                {row.category ? ` · ${row.category}` : ''}
              </small>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              disabled={taken.has(row.id)}
              onClick={() => onChoose(row.id)}
              aria-label={`Add ${row.name}`}
            >
              {taken.has(row.id) ? 'Taken' : 'Add'}
            </Button>
          </div>
        ))}
        {data?.items.length === 0 ? <p className={styles.hint}>No question fits.</p> : null}
      </div>
    </div>
  );
}
