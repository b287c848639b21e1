import type { Platform } from '../kernel/index.ts';
import { currentPlace, FactReader, type SeenFact, type Source } from './fact-reader.ts';

type Listener = (facts: readonly SeenFact[]) => void;

const bellOf = (source: Source): string =>
  'organizationId' in source ? source.organizationId : `user:${source.userId}`;

/** One owner's facts as they happen, read once a ring however many listen. */
class Tail {
  readonly listeners = new Set<Listener>();
  readonly #reader: FactReader;
  readonly #onError: (error: unknown) => void;
  #reading = false;
  #rungAgain = false;

  constructor(reader: FactReader, onError: (error: unknown) => void) {
    this.#reader = reader;
    this.#onError = onError;
  }

  ring(): void {
    this.#rungAgain = true;
    if (!this.#reading) void this.#read();
  }

  async #read(): Promise<void> {
    this.#reading = true;
    try {
      while (this.#rungAgain) {
        this.#rungAgain = false;
        const { facts, more } = await this.#reader.next();
        if (more) this.#rungAgain = true;
        if (facts.length > 0) for (const listener of this.listeners) listener(facts);
      }
    } catch (error) {
      this.#onError(error);
      setTimeout(() => this.ring(), 500).unref();
    } finally {
      this.#reading = false;
    }
  }
}

/** The live side of one process: one LISTEN, one reader for each owner somebody listens to. */
export interface LiveHub {
  /** Hears of facts committed from now on. Returns how to stop. */
  listen(source: Source, listener: Listener): Promise<() => void>;
  /** Aborted when the process shuts down: streams end so that clients reconnect elsewhere. */
  readonly closing: AbortSignal;
  readonly streams: { count: number };
  close(): Promise<void>;
}

/** Opens the hub of this process. Rejects when the database cannot be reached. */
export async function openLiveHub({ db, log }: Pick<Platform, 'db' | 'log'>): Promise<LiveHub> {
  const tails = new Map<string, Promise<Tail>>();
  const closing = new AbortController();

  const unlisten = await db.listen('atrium_facts', (bell) => {
    const rung = bell === null ? [...tails.values()] : [tails.get(bell)];
    for (const tail of rung) tail?.then((found) => found.ring()).catch(() => {});
  });

  const open = async (source: Source): Promise<Tail> => {
    const reader = new FactReader(db, source, await currentPlace(db));
    return new Tail(reader, (error) => log.warn({ err: error }, 'live facts could not be read'));
  };

  const listen: LiveHub['listen'] = async (source, listener) => {
    const bell = bellOf(source);
    const opening = tails.get(bell) ?? open(source);
    tails.set(bell, opening);
    opening.catch(() => tails.delete(bell));
    const tail = await opening;
    if (tails.get(bell) !== opening) return listen(source, listener);
    tail.listeners.add(listener);
    return () => {
      tail.listeners.delete(listener);
      if (tail.listeners.size === 0 && tails.get(bell) === opening) tails.delete(bell);
    };
  };

  return {
    closing: closing.signal,
    streams: { count: 0 },
    listen,
    close: async () => {
      closing.abort(new DOMException('shutting down', 'AbortError'));
      await unlisten();
    },
  };
}
