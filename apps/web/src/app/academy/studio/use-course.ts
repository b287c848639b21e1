'use client';

import type { Outputs } from '@atrium/api/types';
import { codeOf, toastFailure, useTRPC } from '@atrium/web-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';

export type Course = Outputs['academy']['course']['get'];
export type Outline = Course['outline'];
export type OutlineModule = Outline['modules'][number];
export type OutlineLesson = OutlineModule['lessons'][number];

/** The course being edited. Every change of its outline answers with the whole outline, which takes the old one's place. */
export function useCourse(courseId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const query = useQuery(trpc.academy.course.get.queryOptions({ courseId }));
  const key = trpc.academy.course.get.queryKey({ courseId });
  const reload = () => queryClient.invalidateQueries({ queryKey: trpc.academy.course.pathKey() });
  return {
    ...query,
    reload,
    setOutline: (outline: Outline) => {
      queryClient.setQueryData(key, (old) => old && { ...old, outline, hasDraft: true });
      queryClient.invalidateQueries({ queryKey: trpc.academy.course.check.queryKey({ courseId }) });
      queryClient.invalidateQueries({ queryKey: trpc.academy.course.list.queryKey({}) });
    },
    /** Of a change that was refused: somebody else was faster, or it was not allowed. */
    refused: (what: string, error: unknown) => {
      toastFailure(what, error);
      if (codeOf(error) === 'CONFLICT') reload();
    },
  };
}
