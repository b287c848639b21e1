'use client';

import { codeOf, leaveIfSignedOut, useTRPCClient } from '@atrium/web-client';
import { type Query, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { askAgain } from './ask-again.ts';
import { type Fact, type LiveStatus, openFactStream } from './fact-stream.ts';

type Listener = (fact: Fact) => void;

interface Live {
  readonly status: LiveStatus;
  readonly listeners: Set<Listener>;
}

const LiveContext = createContext<Live>({ status: 'connecting', listeners: new Set() });

/** What found nobody to answer is asked again once the stream says that somebody is there. */
const unanswered = ({ state }: Query): boolean =>
  state.status === 'error' && codeOf(state.error) === 'UNREACHABLE';

/** Opens the live stream for the pages below. `group` names person and organization: another one, another stream. */
export function LiveProvider({ group, children }: { readonly group: string; readonly children: ReactNode }) {
  const client = useTRPCClient();
  const [status, setStatus] = useState<LiveStatus>('connecting');
  const queryClient = useQueryClient();
  const [listeners] = useState(() => new Set<Listener>());
  useEffect(
    () =>
      openFactStream({
        client,
        group,
        onFact: (fact) => {
          for (const listener of listeners) listener(fact);
        },
        onStatus: setStatus,
        onSignedOut: () => leaveIfSignedOut(client),
      }),
    [client, group, listeners],
  );
  useEffect(() => {
    if (status === 'live') void queryClient.refetchQueries({ type: 'active', predicate: unanswered });
  }, [status, queryClient]);
  const live = useMemo(() => ({ status, listeners }), [status, listeners]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/**
 * Hears facts by name (`labs.document.changed`) or by the start of it (`labs.`) while the component is on the page. Each
 * comes at least once; after a reconnection a few may come again. `live.connected` comes once, when the stream begins:
 * what was asked for before may be older than its first fact, and has to be asked for again.
 */
export function useFacts(names: readonly string[], handler: (fact: Fact) => void): void {
  const { listeners } = useContext(LiveContext);
  const wanted = names.join(' ');
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    const list = wanted.split(' ');
    const listener: Listener = (fact) => {
      if (list.some((name) => fact.name === name || (name.endsWith('.') && fact.name.startsWith(name))))
        latest.current(fact);
    };
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [listeners, wanted]);
}

/** Asks again for what stands under these keys when one of these facts is heard, and once when the stream begins. */
export function useKeepFresh(names: readonly string[], ...keys: readonly QueryKey[]): void {
  const queryClient = useQueryClient();
  useFacts([...names, 'live.connected'], () => {
    for (const key of keys) void askAgain(queryClient, key);
  });
}

export const useLiveStatus = (): LiveStatus => useContext(LiveContext).status;
