'use client';

import type { Copy, DescriptionDetail } from '@atrium/labs/schemas';
import { toast } from '@atrium/ui';
import { codeOf, toastFailure, useTRPC } from '@atrium/web-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type CopyDraft, copyProblems, keepDraft, readDraft, sameCopy, tidy } from './copy-draft.ts';

/**
 * The text under the hands: the newest version until somebody types, then a draft that is kept in this tab until it is
 * saved or dropped. When another version comes meanwhile the draft stays, and a person decides.
 */
export function useCopyEditor(description: DescriptionDetail) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { documentId, current } = description;
  const [draft, setDraft] = useState<CopyDraft | null>(() => readDraft(documentId));
  useEffect(() => keepDraft(documentId, draft), [documentId, draft]);
  const copy: Copy = draft?.copy ?? current;
  const dirty = draft !== null && !sameCopy(draft.copy, current);

  const save = useMutation(
    trpc.labs.description.edit.mutationOptions({
      onSuccess: (version) => {
        setDraft(null);
        queryClient.setQueryData(
          trpc.labs.description.get.queryKey({ documentId }),
          (old) => old && { ...old, current: version },
        );
        toast.success(`Saved as version ${version.number}`);
      },
      onError: (error) => {
        if (codeOf(error) !== 'CONFLICT') toastFailure('The text could not be saved', error);
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.labs.pathKey() }),
    }),
  );

  return {
    copy,
    dirty,
    problems: copyProblems(copy),
    /** A newer version was saved by somebody else; the draft began with an older one. */
    conflict: dirty && draft.basedOn !== current.number,
    busy: save.isPending,
    change: (part: Partial<Copy>) => {
      const next = { ...copy, ...part };
      const basedOn = draft?.basedOn ?? current.number;
      setDraft(sameCopy(next, current) && basedOn === current.number ? null : { basedOn, copy: next });
    },
    /** Puts a text in the editor, to be saved like one typed. */
    replace: (next: Copy) => setDraft({ basedOn: current.number, copy: next }),
    drop: () => setDraft(null),
    save: () => save.mutate({ documentId, basedOn: draft?.basedOn ?? current.number, ...tidy(copy) }),
    /** Saves over the version that came meanwhile; that one stays among the versions. */
    saveAnyway: () => {
      setDraft({ basedOn: current.number, copy });
      save.mutate({ documentId, basedOn: current.number, ...tidy(copy) });
    },
  };
}

export type CopyEditor = ReturnType<typeof useCopyEditor>;
