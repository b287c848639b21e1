'use client';

import type { Inputs } from '@atrium/api/types';
import { useTRPC, useTRPCClient } from '@atrium/web-client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { Interval } from './watched.ts';

type Event = Inputs['academy']['progress']['record']['events'][number];

export interface Reporter {
  viewed(blockKey: string): void;
  watched(blockKey: string, intervals: readonly Interval[], positionSeconds: number): void;
}

type Place = { readonly courseId: string; readonly lessonKey: string };

const gatherMs = 1_500;
const retryMs = 8_000;

/**
 * Sends what was seen, gathered into few requests. What could not be sent is kept and tried again: the server adds the
 * same report up only once.
 */
export function useReporter(
  { courseId, lessonKey }: Place,
  enabled: boolean,
  onProgress: () => void,
): Reporter {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const latest = useRef(onProgress);
  useEffect(() => {
    latest.current = onProgress;
  });
  const sender = useMemo(() => {
    let waiting: Event[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const send = async () => {
      timer = undefined;
      const events = waiting.splice(0, 100);
      if (events.length === 0) return;
      try {
        const progress = await client.academy.progress.record.mutate({ courseId, lessonKey, events });
        queryClient.setQueryData(trpc.academy.progress.lesson.queryKey({ courseId, lessonKey }), progress);
        if (progress.completed) latest.current();
      } catch {
        waiting = [...events, ...waiting].slice(-500);
        later(retryMs);
      }
    };
    const later = (ms: number) => {
      timer ??= setTimeout(send, ms);
    };
    const add = (event: Event) => {
      if (!enabled) return;
      waiting.push(event);
      later(gatherMs);
    };
    const flush = () => {
      clearTimeout(timer);
      void send();
    };
    return { add, flush };
  }, [client, trpc, queryClient, courseId, lessonKey, enabled]);
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && sender.flush();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      sender.flush();
    };
  }, [sender]);
  return useMemo(
    () => ({
      viewed: (blockKey) => sender.add({ kind: 'viewed', blockKey, at: new Date().toISOString() }),
      watched: (blockKey, intervals, positionSeconds) =>
        sender.add({
          kind: 'watched',
          blockKey,
          at: new Date().toISOString(),
          intervals: intervals.map(([from, to]) => [from, to]),
          positionSeconds,
        }),
    }),
    [sender],
  );
}
