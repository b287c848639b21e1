'use client';

import type { Block } from '@atrium/academy/schemas';
import type { Outputs } from '@atrium/api/types';
import { useTRPC, useTRPCClient } from '@atrium/web-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changed, historyOf, redone, undone } from './history.ts';
import { type Kept, useAutosave } from './use-autosave.ts';

export type Opened = Outputs['academy']['lesson']['edit'];
export type LessonDraft = Omit<Opened, 'revision' | 'key' | 'blocks'> & { readonly blocks: Block[] };

/** On the wire an absent rule of a quiz is absent, in the schema it may also be undefined: the same thing. */
const draftOf = ({ revision: _, key: __, ...draft }: Opened): LessonDraft => draft as LessonDraft;

function useLessonSaves(courseId: string, lessonKey: string) {
  const trpc = useTRPC();
  const { lesson } = useTRPCClient().academy;
  const queryClient = useQueryClient();
  return {
    send: async ({ draft, revision }: Kept<LessonDraft>): Promise<number> => {
      const answer = await lesson.save.mutate({ courseId, lessonKey, revision, ...draft });
      for (const path of [trpc.academy.course.get, trpc.academy.course.check]) {
        queryClient.invalidateQueries({ queryKey: path.queryKey({ courseId }) });
      }
      return answer.revision;
    },
    load: async (): Promise<Kept<LessonDraft>> => {
      const now = await lesson.edit.query({ courseId, lessonKey });
      return { draft: draftOf(now), revision: now.revision };
    },
  };
}

/**
 * A lesson under the hands. Nothing typed is ever thrown away: not by a failure, not by somebody else's save, not by leaving
 * the page; and every step can be taken back.
 */
export function useLessonEditor(courseId: string, opened: Opened) {
  const [history, setHistory] = useState(() => historyOf(draftOf(opened)));
  const [first] = useState({ draft: history.present, revision: opened.revision });
  const { send, load } = useLessonSaves(courseId, opened.key);
  const { saving, problem, save, settle } = useAutosave(history.present, first, send);
  const change = (next: LessonDraft, place: string) =>
    setHistory((before) => changed(before, next, place, Date.now()));
  return {
    draft: history.present,
    saving,
    problem,
    saveNow: save,
    set: (part: Partial<Omit<LessonDraft, 'blocks'>>) =>
      change({ ...history.present, ...part }, Object.keys(part).join()),
    setBlocks: (blocks: readonly Block[], place: string) =>
      change({ ...history.present, blocks: [...blocks] }, place),
    undo: history.past.length > 0 ? () => setHistory(undone) : null,
    redo: history.future.length > 0 ? () => setHistory(redone) : null,
    /** Their version takes the place of mine; mine is one undo away. */
    takeTheirs: async () => {
      const theirs = await load();
      change(theirs.draft, 'theirs');
      settle(theirs);
    },
    /** Mine is saved over theirs. */
    keepMine: async () => settle(await load()),
  };
}

export type LessonEditor = ReturnType<typeof useLessonEditor>;
