'use client';

import { FieldError, FormActions, FormStack, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { listPath, type QuestionFilters } from './question-filters.ts';

type RenameCategoryProps = {
  readonly from: string;
  readonly opened: boolean;
  readonly filters: QuestionFilters;
  readonly onClose: () => void;
};

/** Renames a category with everything below it, or moves it below another. */
export function RenameCategory({ from, opened, filters, onClose }: RenameCategoryProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [to, setTo] = useState(from);
  const rename = useMutation(
    trpc.academy.question.renameCategory.mutationOptions({
      onSuccess: async ({ moved }, input) => {
        toast.success(moved === 1 ? 'One question was moved' : `${moved} questions were moved`);
        await queryClient.invalidateQueries({ queryKey: trpc.academy.question.pathKey() });
        onClose();
        router.replace(listPath({ ...filters, category: input.to }) as Route);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ from, to: to.trim() });
  };
  return (
    <Modal opened={opened} onClose={onClose} title={`Rename ${from}`} size={440}>
      <form onSubmit={submit}>
        <FormStack>
          <TextInput
            label="New name"
            description="Levels by slashes. What is below moves along; quizzes that draw from the old name find it no more."
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            error={rename.error ? <FieldError>{problemOf(rename.error).message}</FieldError> : null}
            maxLength={200}
            data-autofocus
          />
          <FormActions
            submitLabel="Rename"
            busy={rename.isPending}
            disabled={to.trim() === from}
            onCancel={onClose}
          />
        </FormStack>
      </form>
    </Modal>
  );
}
