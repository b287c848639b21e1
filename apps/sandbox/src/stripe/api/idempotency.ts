import { createHash } from 'node:crypto';
import type { World } from '../world/world.ts';
import { Refusal } from './refusal.ts';

const KEPT_FOR = 24 * 3_600;

export interface Asked {
  readonly key: string;
  readonly fingerprint: string;
}

export const asked = (apiKey: string, key: string, method: string, url: string, body: string): Asked => ({
  key: `${apiKey}:${key}`,
  fingerprint: createHash('sha256').update(`${method} ${url}\n${body}`).digest('base64url'),
});

/** The answer given before under this key. Throws where the request is another one. */
export function answeredBefore(
  world: World,
  { key, fingerprint }: Asked,
): { status: number; body: unknown } | null {
  const known = world.shelves.remembered.find(key);
  if (!known || known.at < world.realNow() - KEPT_FOR) return null;
  if (known.fingerprint === fingerprint) return known;
  throw new Refusal(
    'Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than the one you used if you meant to execute a different request.',
    { type: 'idempotency_error' },
  );
}

/** What was refused before anything began may be asked again under its key. */
export function remember(world: World, { key, fingerprint }: Asked, status: number, body: unknown): void {
  if (status >= 300 && status !== 402) return;
  const at = world.realNow();
  world.shelves.remembered.add({ id: key, fingerprint, at, status, body });
}
