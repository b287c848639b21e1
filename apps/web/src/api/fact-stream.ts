import { type ApiClient, codeOf } from '@atrium/web-client';
import { takeTurn } from './one-per-browser.ts';

export interface Fact {
  readonly id: string;
  readonly name: string;
  readonly payload?: unknown;
  readonly occurredAt: string;
}

export type LiveStatus = 'connecting' | 'live' | 'reconnecting';

type Message =
  | { readonly kind: 'fact'; readonly place: string; readonly fact: Fact }
  | { readonly kind: 'status'; readonly status: LiveStatus }
  | { readonly kind: 'hello' };

export interface FactStreamOptions {
  readonly client: ApiClient;
  /** Tabs of another organization or person must not share a stream. */
  readonly group: string;
  readonly onFact: (fact: Fact) => void;
  readonly onStatus: (status: LiveStatus) => void;
  /** Leaves the page, or resolves: then the session goes on under another token, and so does the stream. */
  readonly onSignedOut: () => Promise<void>;
}

const firstPauseMs = 500;
const longestPauseMs = 15_000;

/**
 * The facts of this person, live: one tab holds the stream and tells the others. After a break it goes on from the last
 * fact heard, whichever tab holds it then. Returns how to stop.
 */
export function openFactStream(options: FactStreamOptions): () => void {
  const { client, group, onFact, onSignedOut } = options;
  const channel = new BroadcastChannel(`atrium-facts:${group}`);
  let lastEventId: string | undefined;
  let status: LiveStatus = 'connecting';
  let leads = false;
  let pauseMs = firstPauseMs;
  let stop = () => {};
  let stopped = false;

  const hear = (place: string, fact: Fact) => {
    if (fact.name !== 'live.connected' || lastEventId === undefined) onFact(fact);
    lastEventId = place;
  };
  const become = (next: LiveStatus) => {
    status = next;
    options.onStatus(next);
    if (leads) channel.postMessage({ kind: 'status', status } satisfies Message);
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'fact') hear(data.place, data.fact);
    else if (data.kind === 'status') become(data.status);
    else if (leads) channel.postMessage({ kind: 'status', status } satisfies Message);
  };

  const follow = () => {
    const subscription = client.live.facts.subscribe(lastEventId ? { lastEventId } : {}, {
      onData: ({ id, data }) => {
        pauseMs = firstPauseMs;
        if (status !== 'live') become('live');
        hear(id, data);
        channel.postMessage({ kind: 'fact', place: id, fact: data } satisfies Message);
      },
      onConnectionStateChange: ({ state, error }) => {
        if (state === 'connecting' && error) become('reconnecting');
      },
      onError: async (error) => {
        if (codeOf(error) === 'UNAUTHENTICATED') await onSignedOut();
        if (stopped) return;
        become('reconnecting');
        const timer = setTimeout(follow, pauseMs);
        stop = () => clearTimeout(timer);
        pauseMs = Math.min(longestPauseMs, pauseMs * 2);
      },
    });
    stop = () => subscription.unsubscribe();
  };

  const turn = takeTurn(`atrium-facts:${group}`, () => {
    leads = true;
    follow();
  });
  channel.postMessage({ kind: 'hello' } satisfies Message);
  return () => {
    stopped = true;
    stop();
    turn.end();
    channel.close();
  };
}
