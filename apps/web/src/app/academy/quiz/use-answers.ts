'use client';

import type { Response } from '@atrium/academy/schemas';
import type { Outputs } from '@atrium/api/types';
import { isPassing, useTRPCClient } from '@atrium/web-client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

type Attempt = Outputs['academy']['attempt']['get'];

export type SaveState = 'saved' | 'saving' | 'waiting';

interface Draft {
  readonly response: Response;
  readonly sequence: number;
}

const quietMs = 500;
const retryMs = 4_000;

/**
 * Keeps answers on the server as they are given: the latest of each question, after a moment of quiet, again until it is
 * there. `flush` resolves when nothing is waiting, or rejects with why not.
 */
export function useAnswers(attempt: Attempt, onEnded: (error: unknown) => void) {
  const client = useTRPCClient();
  const [responses, setResponses] = useState<ReadonlyMap<number, Response>>(
    () =>
      new Map(attempt.items.flatMap(({ item, response }) => (response ? [[item, response] as const] : []))),
  );
  const [state, setState] = useState<SaveState>('saved');
  const sequences = useRef(new Map(attempt.items.map(({ item, sequence }) => [item, sequence])));
  const waiting = useRef(new Map<number, Draft>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ended = useRef(onEnded);
  useEffect(() => {
    ended.current = onEnded;
  });

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (waiting.current.size === 0) return setState('saved');
    setState('saving');
    for (const [item, draft] of [...waiting.current]) {
      try {
        await client.academy.attempt.save.mutate({ attemptId: attempt.id, item, ...draft });
      } catch (error) {
        if (!isPassing(error)) {
          waiting.current.delete(item);
          ended.current(error);
        } else {
          setState('waiting');
          timer.current = setTimeout(() => void flush().catch(() => undefined), retryMs);
        }
        throw error;
      }
      if (waiting.current.get(item)?.sequence === draft.sequence) waiting.current.delete(item);
    }
    if (waiting.current.size > 0) return flush();
    setState('saved');
  }, [client, attempt.id]);

  const nextSequence = useCallback((item: number) => {
    const next = (sequences.current.get(item) ?? 0) + 1;
    sequences.current.set(item, next);
    return next;
  }, []);

  const answer = useCallback(
    (item: number, response: Response) => {
      setResponses((before) => new Map(before).set(item, response));
      waiting.current.set(item, { response, sequence: nextSequence(item) });
      setState('saving');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush().catch(() => undefined), quietMs);
    },
    [flush, nextSequence],
  );

  /** For an answer that is sent another way: it is not saved as well. */
  const take = useCallback(
    (item: number) => {
      waiting.current.delete(item);
      return nextSequence(item);
    },
    [nextSequence],
  );

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (waiting.current.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      void flush().catch(() => undefined);
    };
  }, [flush]);

  return useMemo(() => ({ responses, state, answer, take, flush }), [responses, state, answer, take, flush]);
}
