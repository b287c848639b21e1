'use client';

import type { ImportFormat } from '@atrium/academy/schemas';
import type { Outputs } from '@atrium/api/types';
import { useTRPC, useTRPCClient } from '@atrium/web-client';
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

export interface ImportInput {
  readonly fileId: string;
  readonly category: string;
  readonly format?: ImportFormat;
}

export type ImportPreview = Outputs['academy']['question']['previewImport'];
export type ImportedResult = Outputs['academy']['question']['import'];

/** What a file would bring. Writes nothing, so that it may be asked as often as the settings change. */
export function usePreview(input: ImportInput | null) {
  const client = useTRPCClient();
  return useQuery({
    queryKey: ['academy', 'question', 'previewImport', input],
    queryFn: input ? () => client.academy.question.previewImport.mutate(input) : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
}

export function useImport(onImported: (result: ImportedResult) => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.academy.question.import.mutationOptions({
      onSuccess: (result) => {
        onImported(result);
        return queryClient.invalidateQueries({ queryKey: trpc.academy.question.pathKey() });
      },
    }),
  );
}
