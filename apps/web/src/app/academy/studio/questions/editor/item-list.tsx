'use client';

import { FieldError } from '@atrium/ui';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './editor.module.css';

type ItemListProps<Item> = {
  readonly legend: string;
  readonly hint?: string;
  /** What one is called: `option`. */
  readonly one: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string;
  readonly children: (item: Item, index: number) => ReactNode;
  readonly onChange: (items: Item[]) => void;
  readonly fresh: () => Item;
  readonly least: number;
  readonly most: number;
  readonly error?: string | undefined;
  readonly readOnly: boolean;
  /** In place of the button that adds one. */
  readonly adder?: ReactNode;
};

/** Things one below the other: written in place, moved, removed, added. */
export function ItemList<Item>(props: ItemListProps<Item>) {
  const { legend, hint, one, items, onChange, least, most, error, readOnly } = props;
  const move = (from: number, by: -1 | 1) => {
    const item = items[from];
    if (item !== undefined) onChange(items.toSpliced(from, 1).toSpliced(from + by, 0, item));
  };
  return (
    <fieldset className={styles.list}>
      <legend>{legend}</legend>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      {error ? <FieldError>{error}</FieldError> : null}
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useSemanticElements: one of many alike; a fieldset in a fieldset is read out twice
        <div
          key={props.keyOf(item, index)}
          className={styles.item}
          role="group"
          aria-label={`${one} ${index + 1}`}
        >
          <div className={styles.itemBody}>{props.children(item, index)}</div>
          {readOnly ? null : (
            <div className={styles.tools}>
              <Tool label={`Move ${one} ${index + 1} up`} off={index === 0} onClick={() => move(index, -1)}>
                <IconArrowUp size={15} />
              </Tool>
              <Tool
                label={`Move ${one} ${index + 1} down`}
                off={index === items.length - 1}
                onClick={() => move(index, 1)}
              >
                <IconArrowDown size={15} />
              </Tool>
              <Tool
                label={`Remove ${one} ${index + 1}`}
                off={items.length <= least}
                onClick={() => onChange(items.toSpliced(index, 1))}
              >
                <IconTrash size={15} />
              </Tool>
            </div>
          )}
        </div>
      ))}
      {readOnly || items.length >= most
        ? null
        : (props.adder ?? (
            <Button
              className={styles.add}
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={14} />}
              onClick={() => onChange([...items, props.fresh()])}
            >
              Add {one}
            </Button>
          ))}
    </fieldset>
  );
}

type ToolProps = {
  readonly label: string;
  readonly off: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Tool({ label, off, onClick, children }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={off}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
