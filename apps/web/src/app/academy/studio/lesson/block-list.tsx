'use client';

import type { Block, BlockKind } from '@atrium/academy/schemas';
import { toast } from '@atrium/ui';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { BlockForm } from '../blocks/block-form.tsx';
import styles from './lesson.module.css';
import { kindWords, newContent } from './new-block.ts';
import type { LessonEditor } from './use-lesson-editor.ts';

type BlockListProps = { readonly editor: LessonEditor; readonly readOnly: boolean };

function AddBlock({ onAdd, quiet }: { readonly onAdd: (kind: BlockKind) => void; readonly quiet: boolean }) {
  return (
    <Menu position="bottom" withinPortal>
      <Menu.Target>
        <Button
          className={quiet ? styles.addBetween : undefined}
          size={quiet ? 'compact-xs' : 'sm'}
          variant={quiet ? 'subtle' : 'default'}
          leftSection={<IconPlus size={quiet ? 13 : 16} />}
        >
          {quiet ? 'Add here' : 'Add a part'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(kindWords) as BlockKind[]).map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            {kindWords[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The parts of a lesson, each edited in place, moved and removed. */
export function BlockList({ editor, readOnly }: BlockListProps) {
  const { blocks } = editor.draft;
  const add = (at: number) => (kind: BlockKind) =>
    editor.setBlocks(
      blocks.toSpliced(at, 0, { key: crypto.randomUUID(), content: newContent(kind) }),
      `add ${kind}`,
    );
  const move = (from: number, by: -1 | 1) => {
    const block = blocks[from];
    if (block)
      editor.setBlocks(blocks.toSpliced(from, 1).toSpliced(from + by, 0, block), `move ${block.key}`);
  };
  const remove = (index: number) => {
    editor.setBlocks(blocks.toSpliced(index, 1), `remove ${index}`);
    toast.info('The part was removed', { message: 'Undo at the top of the lesson brings it back.' });
  };
  return (
    <div className={styles.blocks}>
      {blocks.map((block, index) => (
        <section key={block.key} id={block.key} className={styles.block} aria-label={labelOf(block, index)}>
          {readOnly ? null : <AddBlock quiet onAdd={add(index)} />}
          <header className={styles.blockHead}>
            <h3>{labelOf(block, index)}</h3>
            {readOnly ? null : (
              <div className="at-actions">
                <Tool label="Move up" disabled={index === 0} onClick={() => move(index, -1)}>
                  <IconArrowUp size={15} />
                </Tool>
                <Tool label="Move down" disabled={index === blocks.length - 1} onClick={() => move(index, 1)}>
                  <IconArrowDown size={15} />
                </Tool>
                <Tool label="Remove" onClick={() => remove(index)}>
                  <IconTrash size={15} />
                </Tool>
              </div>
            )}
          </header>
          <BlockForm
            content={block.content}
            readOnly={readOnly}
            onChange={(content) =>
              editor.setBlocks(
                blocks.map((other) => (other.key === block.key ? { ...block, content } : other)),
                block.key,
              )
            }
          />
        </section>
      ))}
      {blocks.length === 0 ? <p className={styles.none}>This lesson is empty.</p> : null}
      {readOnly ? null : <AddBlock quiet={false} onAdd={add(blocks.length)} />}
    </div>
  );
}

const labelOf = ({ content }: Block, index: number): string => `${index + 1}. ${kindWords[content.kind]}`;

type ToolProps = {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Tool({ label, disabled = false, onClick, children }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
