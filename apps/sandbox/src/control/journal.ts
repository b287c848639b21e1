import type { Vendor } from './faults.ts';

export interface Entry {
  readonly id: number;
  readonly at: string;
  readonly vendor: Vendor;
  /** What was asked, in a few words: "POST /responses description". */
  readonly request: string;
  /** What was answered: "200", "429 rate_limit". */
  readonly answer: string;
  readonly detail?: unknown;
}

const KEPT = 200;

/** What each vendor received, newest first. */
export class Journal {
  #entries: Entry[] = [];
  #last = 0;
  readonly #listeners = new Set<() => void>();

  note(entry: Omit<Entry, 'id' | 'at'>): void {
    this.#last += 1;
    this.#entries = [{ id: this.#last, at: new Date().toISOString(), ...entry }, ...this.#entries].slice(
      0,
      KEPT,
    );
    for (const listener of this.#listeners) listener();
  }

  list(vendor?: Vendor): readonly Entry[] {
    return vendor ? this.#entries.filter((entry) => entry.vendor === vendor) : this.#entries;
  }

  /** Resolves at the next entry, or after the time is over. */
  changed(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#listeners.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      this.#listeners.add(done);
    });
  }

  clear(): void {
    this.#entries = [];
  }
}
