import { z } from 'zod';
import { type Actor, DomainError, holds, organizationOf, type Platform, personOf } from '../kernel/index.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { currentPlace, FactReader, type SeenFact, type Source } from './fact-reader.ts';
import type { LiveHub } from './hub.ts';

/** A fact as a listener hears it. `live.connected` is the first of every connection. */
export const liveFact = z.object({
  id: z.string(),
  name: z.string(),
  payload: z.unknown(),
  occurredAt: z.iso.datetime(),
});
export type LiveFact = z.infer<typeof liveFact>;

export interface FollowOptions {
  readonly platform: Platform;
  readonly hub: LiveHub;
  /** The caller looked up anew: what a revoked session or a lost role allows now. */
  readonly actorNow: () => Promise<Actor>;
  readonly lastEventId?: string | undefined;
  readonly signal: AbortSignal;
}

const recheckMs = 2_000;
const longestQueue = 2_000;

interface Feed {
  readonly reader: FactReader;
  resume: Cursor;
}

/**
 * The facts an actor may hear, from `lastEventId` on: each at least once, and never one missed. After a reconnection a
 * few may come again, with the same `id`. Ends with UNAUTHENTICATED within seconds of the session's end, and with an
 * AbortError (reconnect) at shutdown, when the actor changes organization, or when the listener is too slow.
 */
export async function* followFacts(options: FollowOptions): AsyncGenerator<[string, LiveFact], void> {
  const { platform, hub, lastEventId } = options;
  const queue: [Feed, readonly SeenFact[]][] = [];
  const bell = new Bell(AbortSignal.any([options.signal, hub.closing]));
  const guard = await admit(options);
  const feeds = await openFeeds(platform, guard.sources, lastEventId);
  const stops = await Promise.all(
    feeds.map(({ source, feed }) =>
      hub.listen(source, (facts) => {
        queue.push([feed, facts]);
        bell.ring();
      }),
    ),
  );
  const timer = setInterval(() => bell.ring(), recheckMs);
  hub.streams.count++;

  const place = () => feeds.map(({ feed }) => writeCursor(feed.resume)).join('~');
  const told = async function* (feed: Feed, facts: readonly SeenFact[]): AsyncGenerator<[string, LiveFact]> {
    for (const fact of facts) {
      feed.resume = fact.resume;
      if (mayHear(await guard.check(), fact, platform)) yield [place(), asLiveFact(fact)];
    }
  };

  try {
    yield [
      place(),
      { id: '0', name: 'live.connected', payload: {}, occurredAt: platform.clock.now().toISOString() },
    ];
    for (const { feed } of feeds) {
      for (let more = true; more; ) {
        const page = await feed.reader.next();
        yield* told(feed, page.facts);
        more = page.more;
      }
    }
    while (!options.signal.aborted) {
      await bell.rung();
      await guard.check();
      if (queue.length > longestQueue) throw new DOMException('the listener is too slow', 'AbortError');
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [feed, facts] = next;
        yield* told(
          feed,
          facts.filter((fact) => !feed.reader.hasGiven(fact)),
        );
      }
    }
  } finally {
    clearInterval(timer);
    hub.streams.count--;
    for (const stop of stops) stop();
  }
}

/** Lets an actor in, and looks again whenever asked. */
async function admit({ actorNow }: FollowOptions) {
  const present = async (): Promise<Actor> => {
    const actor = await actorNow();
    if (actor.kind === 'visitor') throw new DomainError('UNAUTHENTICATED', 'Sign in to continue.');
    return actor;
  };
  const first = await present();
  const organizationId = organizationOf(first);
  const userId = personOf(first);
  const sources: Source[] = [];
  if (organizationId !== null) sources.push({ organizationId });
  if (userId !== null) sources.push({ userId });
  const check = async (): Promise<Actor> => {
    const actor = await present();
    if (organizationOf(actor) !== organizationId)
      throw new DOMException('another organization', 'AbortError');
    return actor;
  };
  return { sources, check };
}

async function openFeeds({ db }: Platform, sources: readonly Source[], lastEventId: string | undefined) {
  const known = lastEventId?.split('~').map(readCursor) ?? [];
  const isNew = known.length !== sources.length;
  const present = isNew ? await currentPlace(db) : null;
  const open = sources.map((source, at) => {
    const from = present ?? known[at] ?? { xid: 0n, id: 0n };
    const feed: Feed = { reader: new FactReader(db, source, from), resume: from };
    return { source, feed };
  });
  if (isNew) await Promise.all(open.map(({ feed }) => passOver(feed.reader)));
  return open;
}

/** Who connects for the first time does not hear what is past, although it lies after the place to resume from. */
async function passOver(reader: FactReader): Promise<void> {
  while ((await reader.next()).more);
}

function mayHear(actor: Actor, fact: SeenFact, { registry }: Platform): boolean {
  if (fact.userId !== null && fact.userId !== personOf(actor)) return false;
  const audience = registry.facts.get(fact.name)?.audience ?? null;
  return audience !== null && holds(actor, audience, registry);
}

const asLiveFact = ({ id, name, payload, occurredAt }: SeenFact): LiveFact => ({
  id,
  name,
  payload,
  occurredAt: occurredAt.toISOString(),
});

/** Wakes one waiter; rejects it with the signal's reason once aborted. */
class Bell {
  readonly #signal: AbortSignal;
  #isRung = false;
  #wake: () => void = () => {};

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#wake(), { once: true });
  }

  ring(): void {
    this.#isRung = true;
    this.#wake();
  }

  async rung(): Promise<void> {
    if (!this.#isRung && !this.#signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#isRung = false;
    if (this.#signal.aborted) throw new DOMException('the stream is closing', 'AbortError');
  }
}
