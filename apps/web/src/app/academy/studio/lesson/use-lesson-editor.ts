'use client';

import type { Block } from '@atrium/academy/schemas';
import type { Outputs } from '@atrium/api/types';
import { codeOf, problemOf, useTRPC, useTRPCClient } from '@atrium/web-client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { changed, historyOf, redone, undone } from './history.ts';

export type Opened = Outputs['academy']['lesson']['edit'];
export type LessonDraft = Omit<Opened, 'revision' | 'key' | 'blocks'> & { readonly blocks: Block[] };

/** `stale`: somebody else saved this lesson meanwhile, and a person has to decide. */
export type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'stale';

const pauseMs = 1000;
const retryMs = 8000;

/** On the wire an absent rule of a quiz is absent, in the schema it may also be undefined: the same thing. */
const draftOf = ({ revision: _, key: __, ...draft }: Opened): LessonDraft => draft as LessonDraft;

/**
 * A lesson under the hands: every change is kept in the page at once and on the server a second later, one save after the
 * other. Nothing typed is ever thrown away: not by a failure, not by somebody else's save, not by leaving the page.
 */
export function useLessonEditor(courseId: string, opened: Opened) {
  const trpc = useTRPC();
  const { lesson } = useTRPCClient().academy;
  const queryClient = useQueryClient();
  const [history, setHistory] = useState(() => historyOf(draftOf(opened)));
  const [saving, setSaving] = useState<Saving>('saved');
  const [problem, setProblem] = useState<string | null>(null);
  const saved = useRef({ draft: history.present, revision: opened.revision });
  const running = useRef(false);
  const latest = useRef(history.present);
  latest.current = history.present;
  const lessonKey = opened.key;

  const save = useCallback(async () => {
    const draft = latest.current;
    if (running.current || draft === saved.current.draft) return;
    running.current = true;
    setSaving('saving');
    try {
      const { revision } = saved.current;
      const answer = await lesson.save.mutate({ courseId, lessonKey, revision, ...draft });
      saved.current = { draft, revision: answer.revision };
      setProblem(null);
      setSaving(latest.current === draft ? 'saved' : 'waiting');
      for (const path of [trpc.academy.course.get, trpc.academy.course.check]) {
        queryClient.invalidateQueries({ queryKey: path.queryKey({ courseId }) });
      }
    } catch (error) {
      setProblem(problemOf(error).message);
      setSaving(codeOf(error) === 'CONFLICT' ? 'stale' : 'failed');
    } finally {
      running.current = false;
    }
  }, [courseId, lessonKey, lesson, queryClient, trpc]);

  const dirty = history.present !== saved.current.draft;
  useEffect(() => {
    if (!dirty || saving === 'saving' || saving === 'stale') return;
    const timer = setTimeout(save, saving === 'failed' ? retryMs : pauseMs);
    return () => clearTimeout(timer);
  }, [dirty, saving, save, history.present]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    if (dirty) window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  useEffect(
    () => () => {
      save();
    },
    [save],
  );

  const change = (next: LessonDraft, place: string) => {
    setHistory((before) => changed(before, next, place, Date.now()));
    setSaving((state) => (state === 'saved' ? 'waiting' : state));
  };
  const step = (move: typeof undone) => () => {
    setHistory((before) => move(before));
    setSaving((state) => (state === 'saved' ? 'waiting' : state));
  };

  return {
    draft: history.present,
    saving,
    problem,
    saveNow: save,
    set: (part: Partial<Omit<LessonDraft, 'blocks'>>) =>
      change({ ...history.present, ...part }, Object.keys(part).join()),
    setBlocks: (blocks: readonly Block[], place: string) =>
      change({ ...history.present, blocks: [...blocks] }, place),
    undo: history.past.length > 0 ? step(undone) : null,
    redo: history.future.length > 0 ? step(redone) : null,
    /** Their version takes the place of mine; mine is one undo away. */
    takeTheirs: async () => {
      const theirs = await lesson.edit.query({ courseId, lessonKey });
      const draft = draftOf(theirs);
      saved.current = { draft, revision: theirs.revision };
      setHistory((before) => changed(before, draft, 'theirs', Date.now()));
      setSaving('saved');
    },
    /** Mine is saved over theirs. */
    keepMine: async () => {
      const theirs = await lesson.edit.query({ courseId, lessonKey });
      saved.current = { draft: draftOf(theirs), revision: theirs.revision };
      setSaving('waiting');
    },
  };
}

export type LessonEditor = ReturnType<typeof useLessonEditor>;
