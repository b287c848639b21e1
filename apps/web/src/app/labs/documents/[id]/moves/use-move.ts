'use client';

import { toast } from '@atrium/ui';
import { useTRPC, useTRPCClient } from '@atrium/web-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MoveLook } from './moves.ts';

/** Makes a move of a certificate or its text; the page follows when it is made. */
export function useMove(documentId: string) {
  const trpc = useTRPC();
  const { document, description } = useTRPCClient().labs;
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ look, comment }: { readonly look: MoveLook; readonly comment: string }) => {
      const { move } = look;
      switch (move) {
        case 'cancel':
        case 'retry':
        case 'archive':
        case 'restore':
          return document[move].mutate({ documentId });
        case 'return':
          return description.return.mutate({ documentId, comment });
        default:
          return description[move].mutate({ documentId });
      }
    },
    onSuccess: (_, { look }) => toast.success(look.done),
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.labs.pathKey() }),
  });
}
