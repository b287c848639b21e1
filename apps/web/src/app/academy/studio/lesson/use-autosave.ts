'use client';

import { codeOf, problemOf } from '@atrium/web-client';
import { useCallback, useEffect, useRef, useState } from 'react';

/** `stale`: somebody else saved it meanwhile, and a person has to decide. */
export type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'stale';

const pauseMs = 1000;
const retryMs = 8000;

export interface Kept<Draft> {
  readonly draft: Draft;
  readonly revision: number;
}

/**
 * Keeps a draft on the server: a second after the last change, one save after the other, tried again when it fails, and once
 * more when the page is left. `send` answers with the new revision; its CONFLICT stops it until `settle`.
 */
export function useAutosave<Draft>(
  draft: Draft,
  opened: Kept<Draft>,
  send: (kept: Kept<Draft>) => Promise<number>,
) {
  const [saving, setSaving] = useState<Saving>('saved');
  const [problem, setProblem] = useState<string | null>(null);
  const kept = useRef(opened);
  const running = useRef(false);
  const latest = useRef({ draft, send });
  latest.current = { draft, send };
  const dirty = draft !== kept.current.draft;

  const save = useCallback(async () => {
    const { draft: sent, send: write } = latest.current;
    if (running.current || sent === kept.current.draft) return;
    running.current = true;
    setSaving('saving');
    try {
      const revision = await write({ draft: sent, revision: kept.current.revision });
      kept.current = { draft: sent, revision };
      setProblem(null);
      setSaving(latest.current.draft === sent ? 'saved' : 'waiting');
    } catch (error) {
      setProblem(problemOf(error).message);
      setSaving(codeOf(error) === 'CONFLICT' ? 'stale' : 'failed');
    } finally {
      running.current = false;
    }
  }, []);

  // Each change of the draft begins the pause anew.
  useEffect(() => {
    if (!dirty || saving === 'saving' || saving === 'stale') return;
    const timer = setTimeout(save, saving === 'failed' ? retryMs : pauseMs);
    return () => clearTimeout(timer);
  }, [dirty, saving, save, draft]);
  useLeaving(dirty, save);

  return {
    saving: shown(saving, dirty),
    problem,
    save,
    /** The server's state was looked at: what comes next is saved over it. */
    settle: (state: Kept<Draft>) => {
      kept.current = state;
      setSaving(state.draft === latest.current.draft ? 'saved' : 'waiting');
    },
  };
}

/** What is the same as on the server is saved, however it came to be so: by an undo, by taking theirs. */
function shown(saving: Saving, dirty: boolean): Saving {
  if (dirty) return saving === 'saved' ? 'waiting' : saving;
  return saving === 'saving' ? 'saving' : 'saved';
}

function useLeaving(dirty: boolean, save: () => Promise<void>): void {
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
}
