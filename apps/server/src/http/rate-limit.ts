/** Requests at once, and refilled over `perSeconds`. */
export interface Allowance {
  readonly capacity: number;
  readonly perSeconds: number;
}

export interface Verdict {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until one more request is allowed, or until the bucket is full. */
  readonly resetSeconds: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const mostBuckets = 100_000;

/**
 * Token buckets of one process, by key. A full bucket is forgotten. What must hold across processes (sign-in, sending
 * mail) is throttled by the verbs in the database; this one only keeps a single caller from using the machine up.
 */
export class RateLimit {
  readonly #allowance: Allowance;
  readonly #perMs: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
    this.#perMs = allowance.capacity / (allowance.perSeconds * 1000);
  }

  take(key: string, now: number): Verdict {
    const { capacity } = this.#allowance;
    const bucket = this.#bucketOf(key, now);
    bucket.tokens = Math.min(capacity, bucket.tokens + Math.max(0, now - bucket.at) * this.#perMs);
    bucket.at = now;
    const allowed = bucket.tokens >= 1;
    if (allowed) bucket.tokens -= 1;
    const missing = allowed ? capacity - bucket.tokens : 1 - bucket.tokens;
    return {
      allowed,
      limit: capacity,
      remaining: Math.floor(bucket.tokens),
      resetSeconds: Math.ceil(missing / this.#perMs / 1000),
    };
  }

  get size(): number {
    return this.#buckets.size;
  }

  #bucketOf(key: string, now: number): Bucket {
    const known = this.#buckets.get(key);
    if (known) return known;
    if (this.#buckets.size >= mostBuckets) this.#forgetFull(now);
    const bucket = { tokens: this.#allowance.capacity, at: now };
    this.#buckets.set(key, bucket);
    return bucket;
  }

  /** When nobody's bucket is full, the oldest tenth goes: a flood of keys must not fill the memory. */
  #forgetFull(now: number): void {
    const { capacity } = this.#allowance;
    for (const [key, { tokens, at }] of this.#buckets) {
      if (tokens + (now - at) * this.#perMs >= capacity) this.#buckets.delete(key);
    }
    if (this.#buckets.size < mostBuckets) return;
    const oldest = [...this.#buckets.keys()].slice(0, mostBuckets / 10);
    for (const key of oldest) this.#buckets.delete(key);
  }
}
