import type { Response } from '@atrium/academy/schemas';

export type SaveState = 'saved' | 'saving' | 'waiting';

export interface Draft {
  readonly response: Response;
  readonly sequence: number;
}

export interface KeeperOptions {
  send(item: number, draft: Draft): Promise<unknown>;
  /** May a repeat succeed? */
  isPassing(error: unknown): boolean;
  onState(state: SaveState): void;
  /** The server takes no more answers: told once a refusal, with the reason. */
  onRefused(error: unknown): void;
  readonly quietMs?: number;
  readonly retryMs?: number;
}

/**
 * Brings answers to the server as they are given: of each question the latest, after a moment of quiet, again until it is
 * there. Sequences grow, so that an answer overtaken on its way never replaces a later one.
 */
export class AnswerKeeper {
  readonly #options: KeeperOptions;
  readonly #sequences: Map<number, number>;
  readonly #waiting = new Map<number, Draft>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;

  constructor(sequences: Iterable<readonly [item: number, sequence: number]>, options: KeeperOptions) {
    this.#sequences = new Map(sequences);
    this.#options = options;
  }

  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  answer(item: number, response: Response): void {
    this.#waiting.set(item, { response, sequence: this.#next(item) });
    this.#options.onState('saving');
    this.#later(this.#options.quietMs ?? 500);
  }

  /** For an answer that is sent another way: the sequence to send it with; it is not saved as well. */
  take(item: number): number {
    this.#waiting.delete(item);
    return this.#next(item);
  }

  /** Resolves when nothing is waiting; rejects with why something cannot be brought there now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null;
    });
    await this.#sending;
    if (this.isWaiting) await this.flush();
  }

  async #send(): Promise<void> {
    for (const [item, draft] of [...this.#waiting]) {
      try {
        await this.#options.send(item, draft);
      } catch (error) {
        this.#failed(item, error);
        throw error;
      }
      if (this.#waiting.get(item) === draft) this.#waiting.delete(item);
    }
    if (!this.isWaiting) this.#options.onState('saved');
  }

  #failed(item: number, error: unknown): void {
    if (this.#options.isPassing(error)) {
      this.#options.onState('waiting');
      this.#later(this.#options.retryMs ?? 4_000);
      return;
    }
    this.#waiting.delete(item);
    this.#options.onRefused(error);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), ms);
  }

  #next(item: number): number {
    const next = (this.#sequences.get(item) ?? 0) + 1;
    this.#sequences.set(item, next);
    return next;
  }
}
