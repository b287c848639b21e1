'use client';

import { useEffect, useMemo, useState } from 'react';
import { type Draft, draftKey, keepDraft, readDraft } from './kept-draft.ts';
import { problemsOf } from './problems.ts';

const same = (one: Draft, other: Draft): boolean =>
  JSON.stringify([one.question, one.category]) === JSON.stringify([other.question, other.category]);

/** What is being written, kept in this tab until it is saved, and what keeps it from being saved. */
export function useQuestionDraft(questionId: string | null, opened: Draft) {
  const key = draftKey(questionId, opened.question.kind);
  const [draft, setDraft] = useState(opened);
  const [restored, setRestored] = useState(false);
  const changed = !same(draft, opened);
  useEffect(() => {
    const kept = readDraft(key);
    if (!kept || kept.question.kind !== opened.question.kind || same(kept, opened)) return;
    setDraft(kept);
    setRestored(true);
  }, [key, opened]);
  useEffect(() => {
    if (changed) keepDraft(key, draft);
  }, [key, draft, changed]);
  useEffect(() => {
    if (!changed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);
  const problems = useMemo(() => problemsOf(draft.question), [draft.question]);
  return {
    draft,
    problems,
    changed,
    restored: restored && changed,
    set: (part: Partial<Draft>) => {
      const next = { ...draft, ...part };
      if (same(next, opened)) keepDraft(key, null);
      setDraft(next);
    },
    discard: () => {
      keepDraft(key, null);
      setDraft(opened);
      setRestored(false);
    },
    /** It is on the server now. */
    saved: () => keepDraft(key, null),
  };
}
