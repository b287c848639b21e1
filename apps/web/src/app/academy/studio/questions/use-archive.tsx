'use client';

import { toast } from '@atrium/ui';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Takes a question out of the bank, with the way back in the same breath. */
export function useArchive() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const reload = () => queryClient.invalidateQueries({ queryKey: trpc.academy.question.pathKey() });
  const restore = useMutation(
    trpc.academy.question.restore.mutationOptions({
      onSuccess: (_, { questionId }) => {
        toast.hide(questionId);
        toast.success('The question is back in the bank');
        return reload();
      },
      onError: (error) => toastFailure('The question could not be brought back', error),
    }),
  );
  const archive = useMutation(
    trpc.academy.question.archive.mutationOptions({
      onSuccess: (_, { questionId }) => {
        toast.info('The question is in the archive', {
          id: questionId,
          message: (
            <>
              Quizzes that name it keep asking it; none draws it at random any more.{' '}
              <Button size="compact-xs" variant="default" onClick={() => restore.mutate({ questionId })}>
                Undo
              </Button>
            </>
          ),
        });
        return reload();
      },
      onError: (error) => toastFailure('The question could not be archived', error),
    }),
  );
  return {
    archive: (questionId: string) => archive.mutate({ questionId }),
    restore: (questionId: string) => restore.mutate({ questionId }),
    busy: archive.isPending || restore.isPending,
  };
}
