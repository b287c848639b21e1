import type { Database } from '@atrium/db';
import { DomainError } from './errors.ts';

const nobody = { organizationId: null, userId: null };

/**
 * Takes one token from the bucket `key`, in a statement of its own, so that a refused act still counts.
 * Throws RATE_LIMITED with the seconds until the next token.
 */
export async function takeToken(
  db: Database,
  key: string,
  rule: { readonly capacity: number; readonly perSeconds: number },
  now: Date,
): Promise<void> {
  const perSecond = rule.capacity / rule.perSeconds;
  const rows = await db.transaction(
    nobody,
    (tx) => tx.$queryRaw<{ tokens: number }[]>`
      INSERT INTO "RateBucket" AS b (key, tokens, "updatedAt") VALUES (${key}, ${rule.capacity - 1}, ${now})
      ON CONFLICT (key) DO UPDATE SET
        tokens = greatest(-1, least(${rule.capacity}::float,
          b.tokens + greatest(0, extract(epoch FROM ${now} - b."updatedAt")) * ${perSecond}::float) - 1),
        "updatedAt" = greatest(b."updatedAt", ${now})
      RETURNING tokens`,
  );
  const left = rows[0]?.tokens ?? 0;
  if (left >= 0) return;
  const retryAfterSeconds = Math.max(1, Math.ceil(-left / perSecond));
  throw new DomainError('RATE_LIMITED', `Too many tries. Try again in ${spoken(retryAfterSeconds)}.`, {
    retryAfterSeconds,
  });
}

const spoken = (seconds: number): string =>
  seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
