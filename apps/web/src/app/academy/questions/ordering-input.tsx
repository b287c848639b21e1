'use client';

import { Markdown } from '@atrium/ui';
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { QuestionOf, ResponseOf } from './kinds.ts';
import type { QuestionInputProps } from './question-input.tsx';
import styles from './questions.module.css';

type OrderingInputProps = QuestionInputProps<QuestionOf<'ordering'>, ResponseOf<'ordering'>>;

/** Moves one step up or down by button, or by dragging with a mouse. Until something is moved there is no answer. */
export function OrderingInput({ question, response, onChange, locked, labelledBy }: OrderingInputProps) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const order = response?.itemIds ?? question.items.map((item) => item.id);
  const texts = new Map(question.items.map((item) => [item.id, item.text]));

  const put = (id: string, index: number) => {
    if (locked || index < 0 || index >= order.length || order[index] === id) return;
    const rest = order.filter((one) => one !== id);
    onChange({ kind: 'ordering', itemIds: rest.toSpliced(index, 0, id) });
    setSaid(`Now number ${index + 1} of ${order.length}.`);
  };

  return (
    <>
      <ol ref={list} className={styles.ordering} aria-labelledby={labelledBy}>
        {order.map((id, index) => {
          const text = texts.get(id);
          return (
            <li
              key={id}
              className={styles.ordered}
              draggable={!locked}
              data-dragged={dragged === id || undefined}
              onDragStart={() => setDragged(id)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => {
                event.preventDefault();
                if (dragged) put(dragged, index);
              }}
            >
              <span className={`${styles.place} at-figures`}>{index + 1}</span>
              <div className={styles.orderedText}>
                {text ? (
                  <Markdown format={text.format} density="compact">
                    {text.text}
                  </Markdown>
                ) : null}
              </div>
              {locked ? null : (
                <span className={styles.steps}>
                  <ActionIcon
                    aria-label={`Move number ${index + 1} up`}
                    disabled={index === 0}
                    onClick={() => put(id, index - 1)}
                  >
                    <IconArrowUp size={16} />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={`Move number ${index + 1} down`}
                    disabled={index === order.length - 1}
                    onClick={() => put(id, index + 1)}
                  >
                    <IconArrowDown size={16} />
                  </ActionIcon>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p className="at-sr-only" aria-live="polite">
        {said}
      </p>
      {response || locked ? null : (
        <p className="at-muted">
          In the right order already?{' '}
          <button
            type="button"
            className="at-plain-button at-link"
            onClick={() => onChange({ kind: 'ordering', itemIds: [...order] })}
          >
            Keep this order
          </button>
        </p>
      )}
    </>
  );
}
