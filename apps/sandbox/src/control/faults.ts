import { z } from 'zod';

export const VENDORS = ['mail', 'openai', 's3', 'stripe', 'stripe_webhooks'] as const;
export type Vendor = (typeof VENDORS)[number];

/** What can go wrong with each vendor on demand. */
export const MODES = {
  mail: ['delay', 'greylist', 'reject', 'duplicate'],
  openai: ['delay', 'rate_limit', 'error', 'timeout', 'truncated', 'invalid_json', 'refusal'],
  s3: ['delay', 'slow_down', 'error', 'truncated'],
  stripe: ['delay', 'rate_limit', 'error', 'lost_answer'],
  stripe_webhooks: ['duplicate', 'shuffle', 'delay', 'drop'],
} as const satisfies Record<Vendor, readonly string[]>;

export type Mode<V extends Vendor> = (typeof MODES)[V][number];

/** `times` requests go wrong, or every request with probability `rate` until cleared. `mode: "ok"` clears. */
export const faultSchema = <V extends Vendor>(vendor: V) =>
  z.strictObject({
    mode: z.enum(['ok', ...MODES[vendor]]),
    times: z.coerce.number().int().min(1).max(1000).optional(),
    rate: z.coerce.number().gt(0).max(1).optional(),
    delayMs: z.coerce.number().int().min(0).max(120_000).default(2000),
  });

export interface Fault {
  readonly mode: string;
  readonly delayMs: number;
  readonly rate: number | undefined;
  left: number;
}

/** Same seed, same requests: same faults. */
function seededRandom(seed: string): () => number {
  let state = [...seed].reduce(
    (sum, char) => Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
  };
}

export class Faults {
  readonly #planned = new Map<Vendor, Fault[]>();
  readonly #random: () => number;

  constructor(seed: string) {
    this.#random = seededRandom(seed);
  }

  plan(
    vendor: Vendor,
    wish: { mode: string; times?: number | undefined; rate?: number | undefined; delayMs: number },
  ): void {
    if (wish.mode === 'ok') {
      this.#planned.delete(vendor);
      return;
    }
    const left = wish.times ?? (wish.rate === undefined ? 1 : Number.POSITIVE_INFINITY);
    const fault = { mode: wish.mode, delayMs: wish.delayMs, rate: wish.rate, left };
    this.#planned.set(vendor, [...(this.#planned.get(vendor) ?? []), fault]);
  }

  planned(vendor: Vendor): readonly Fault[] {
    return this.#planned.get(vendor) ?? [];
  }

  /** The fault that strikes this request, counted off; undefined: it goes well. `only`: of these modes. */
  next<V extends Vendor>(
    vendor: V,
    only: readonly Mode<V>[] = MODES[vendor],
  ): { mode: Mode<V>; delayMs: number } | undefined {
    const faults = this.#planned.get(vendor) ?? [];
    const struck = faults
      .filter(({ mode }) => only.some((one) => one === mode))
      .find((fault) => fault.rate === undefined || this.#random() < fault.rate);
    if (!struck) return undefined;
    struck.left -= 1;
    this.#planned.set(
      vendor,
      faults.filter((fault) => fault.left > 0),
    );
    const mode = MODES[vendor].find((known) => known === struck.mode);
    return mode ? { mode, delayMs: struck.delayMs } : undefined;
  }

  /** At least 0, below 1; of the same seed. */
  fraction(): number {
    return this.#random();
  }
}
