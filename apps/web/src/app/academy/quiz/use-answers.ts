'use client';

import type { Response } from '@atrium/academy/schemas';
import type { Outputs } from '@atrium/api/types';
import { codeOf, isPassing, useTRPCClient } from '@atrium/web-client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { AnswerKeeper, type SaveState } from './answer-keeper.ts';

type Attempt = Outputs['academy']['attempt']['get'];

/** The answers of an attempt as they are given here, and how far they have reached the server. */
export function useAnswers(attempt: Attempt, onRefused: (error: unknown) => void) {
  const client = useTRPCClient();
  const [responses, setResponses] = useState<ReadonlyMap<number, Response>>(
    () =>
      new Map(attempt.items.flatMap(({ item, response }) => (response ? [[item, response] as const] : []))),
  );
  const [state, setState] = useState<SaveState>('saved');
  const refused = useRef(onRefused);
  useEffect(() => {
    refused.current = onRefused;
  });
  const [keeper] = useState(
    () =>
      new AnswerKeeper(
        attempt.items.map(({ item, sequence }) => [item, sequence]),
        {
          send: (item, draft) =>
            client.academy.attempt.save.mutate({ attemptId: attempt.id, item, ...draft }),
          isPassing: (error) => isPassing(error) || codeOf(error) === 'RATE_LIMITED',
          onState: setState,
          onRefused: (error) => refused.current(error),
        },
      ),
  );
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (keeper.isWaiting) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      void keeper.flush().catch(() => undefined);
    };
  }, [keeper]);
  return useMemo(
    () => ({
      responses,
      state,
      answer: (item: number, response: Response) => {
        setResponses((before) => new Map(before).set(item, response));
        keeper.answer(item, response);
      },
      take: (item: number) => keeper.take(item),
      flush: () => keeper.flush(),
    }),
    [responses, state, keeper],
  );
}
