'use client';

import type { Question } from '@atrium/academy/schemas';
import { toast } from '@atrium/ui';
import { codeOf, toastFailure, useTRPC, useTRPCClient } from '@atrium/web-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { questionPath } from '../question-paths.ts';
import type { Draft } from './kept-draft.ts';

/** Puts a draft into the bank: a new question, or a new version of one. */
export function useSave(questionId: string | null, onSaved: () => void) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const queryClient = useQueryClient();
  const done = () => {
    onSaved();
    return queryClient.invalidateQueries({ queryKey: trpc.academy.question.pathKey() });
  };
  const create = useMutation(
    trpc.academy.question.create.mutationOptions({
      onSuccess: async ({ questionId: id }) => {
        toast.success('The question is in the bank', { message: 'Quizzes can ask it now.' });
        await done();
        router.replace(questionPath(id) as Route);
      },
    }),
  );
  const edit = useMutation(
    trpc.academy.question.edit.mutationOptions({
      onSuccess: async ({ versionNumber }) => {
        toast.success(`Version ${versionNumber} is saved`, {
          message:
            'Attempts from now on get it. Grades given before stay, unless you regrade under Statistics.',
        });
        await done();
      },
    }),
  );
  const error = create.error ?? edit.error;
  const save = ({ category, versionNumber }: Draft, question: Question) =>
    questionId === null
      ? create.mutate({ category: category.trim(), question })
      : edit.mutate({ questionId, versionNumber, category: category.trim(), question });
  return {
    busy: create.isPending || edit.isPending,
    error,
    /** Somebody else saved a newer version meanwhile. */
    stale: codeOf(error) === 'CONFLICT',
    save,
    /** As a version after the newest there is. */
    saveOver: async (draft: Draft, question: Question) => {
      if (questionId === null) return;
      try {
        const { versionNumber } = await client.academy.question.get.query({ questionId });
        save({ ...draft, versionNumber }, question);
      } catch (problem) {
        toastFailure('It could not be saved', problem);
      }
    },
    takeTheirs: () => {
      edit.reset();
      return queryClient.invalidateQueries({ queryKey: trpc.academy.question.pathKey() });
    },
  };
}
