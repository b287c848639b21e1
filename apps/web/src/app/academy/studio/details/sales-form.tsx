'use client';

import { FormActions, FormStack, OptionalLabel, toast } from '@atrium/ui';
import { useApiUrl, useTRPC } from '@atrium/web-client';
import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { UploadField } from '../blocks/upload-field.tsx';
import { MarkdownField } from '../markdown/markdown-field.tsx';
import { type Course, useCourse } from '../use-course.ts';
import styles from './details.module.css';

type Details = Course['details'];
type FieldsProps = {
  readonly value: Details;
  readonly set: (part: Partial<Details>) => void;
  readonly readOnly: boolean;
};

const linesOf = (text: string): string[] => text.split('\n');

function Fields({ value, set, readOnly }: FieldsProps) {
  return (
    <FormStack>
      <TextInput
        label="Title"
        value={value.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        maxLength={160}
        readOnly={readOnly}
      />
      <TextInput
        label="Subtitle"
        value={value.subtitle}
        onChange={(event) => set({ subtitle: event.currentTarget.value })}
        maxLength={300}
        readOnly={readOnly}
      />
      <TextInput
        label="Instructor"
        value={value.instructor}
        onChange={(event) => set({ instructor: event.currentTarget.value })}
        maxLength={300}
        readOnly={readOnly}
      />
      <MarkdownField
        label="Description"
        value={value.description}
        onChange={(description) => set({ description })}
        readOnly={readOnly}
      />
      <Textarea
        label="What one learns"
        description="One line each."
        value={value.outcomes.join('\n')}
        onChange={(event) => set({ outcomes: linesOf(event.currentTarget.value) })}
        autosize
        minRows={3}
        readOnly={readOnly}
      />
      <Textarea
        label={<OptionalLabel>For whom</OptionalLabel>}
        value={value.audience}
        onChange={(event) => set({ audience: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={1000}
        readOnly={readOnly}
      />
      <Textarea
        label={<OptionalLabel>Objectives</OptionalLabel>}
        description="One line each: a short key, a space, the words. Questions name the key they test."
        value={value.objectives.map(({ key, title }) => `${key} ${title}`).join('\n')}
        onChange={(event) => set({ objectives: linesOf(event.currentTarget.value).map(objectiveOf) })}
        autosize
        minRows={3}
        readOnly={readOnly}
      />
    </FormStack>
  );
}

function objectiveOf(line: string): Details['objectives'][number] {
  const cut = line.indexOf(' ');
  return cut < 0 ? { key: line, title: '' } : { key: line.slice(0, cut), title: line.slice(cut + 1) };
}

/** Lines somebody left empty while typing say nothing. */
const tidy = (details: Details): Details => ({
  ...details,
  outcomes: details.outcomes.map((line) => line.trim()).filter((line) => line !== ''),
  objectives: details.objectives.filter(({ key, title }) => key !== '' || title !== ''),
});

export function SalesForm({ course, readOnly }: { readonly course: Course; readonly readOnly: boolean }) {
  const trpc = useTRPC();
  const api = useApiUrl();
  const { reload, refused } = useCourse(course.courseId);
  const [value, setValue] = useState(course.details);
  const save = useMutation(
    trpc.academy.course.describe.mutationOptions({
      onSuccess: () => {
        toast.success('Saved in the draft');
        return reload();
      },
      onError: (error) => refused('The sales page could not be saved', error),
    }),
  );
  const set = (part: Partial<Details>) => setValue((before) => ({ ...before, ...part }));
  const isChanged = JSON.stringify(tidy(value)) !== JSON.stringify(course.details);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ courseId: course.courseId, revision: course.outline.revision, ...tidy(value) });
  };
  return (
    <form onSubmit={submit}>
      <div className={styles.cover}>
        {value.coverFileId ? (
          <img src={`${api}/files/${value.coverFileId}`} alt="" crossOrigin="use-credentials" />
        ) : null}
        {readOnly ? null : (
          <UploadField
            label="cover"
            accept="image/png,image/jpeg,image/webp"
            hint="PNG, JPEG or WebP; wide, like 16:9"
            has={value.coverFileId !== null}
            onUploaded={(coverFileId) => set({ coverFileId })}
          />
        )}
      </div>
      <Fields value={value} set={set} readOnly={readOnly} />
      {readOnly ? null : <FormActions submitLabel="Save" busy={save.isPending} disabled={!isChanged} />}
    </form>
  );
}
