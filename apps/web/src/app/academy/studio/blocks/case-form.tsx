'use client';

import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { MarkdownField } from '../markdown/markdown-field.tsx';
import type { FormOf } from './block-form.tsx';
import styles from './blocks.module.css';

export function CaseForm({ content, readOnly, onChange }: FormOf<'case'>) {
  const set = (part: Partial<typeof content>) => onChange({ ...content, ...part });
  const { hints } = content;
  return (
    <div className={styles.form}>
      <TextInput
        label="Title"
        value={content.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        maxLength={500}
        readOnly={readOnly}
      />
      <MarkdownField
        label="Story"
        value={content.vignette}
        onChange={(vignette) => set({ vignette })}
        readOnly={readOnly}
      />
      <Textarea
        label="Question"
        description="The learner answers it before anything below is shown."
        value={content.prompt}
        onChange={(event) => set({ prompt: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={4000}
        readOnly={readOnly}
      />
      <fieldset className={styles.rows}>
        <legend>Hints, one after the other</legend>
        {hints.map((hint, index) => (
          <div key={index} className={styles.row}>
            <Textarea
              aria-label={`Hint ${index + 1}`}
              value={hint}
              onChange={(event) => set({ hints: hints.with(index, event.currentTarget.value) })}
              autosize
              minRows={1}
              maxLength={2000}
              readOnly={readOnly}
            />
            {readOnly ? null : (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Remove hint ${index + 1}`}
                onClick={() => set({ hints: hints.toSpliced(index, 1) })}
              >
                <IconTrash size={15} />
              </ActionIcon>
            )}
          </div>
        ))}
        {readOnly || hints.length >= 10 ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => set({ hints: [...hints, ''] })}
          >
            Add hint
          </Button>
        )}
      </fieldset>
      <MarkdownField
        label="Model answer"
        value={content.modelAnswer}
        onChange={(modelAnswer) => set({ modelAnswer })}
        readOnly={readOnly}
      />
    </div>
  );
}
