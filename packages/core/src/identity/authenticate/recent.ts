import { LRUCache } from 'lru-cache';
import type { Context, Platform } from '../../kernel/index.ts';
import type { Principal } from './principal.ts';

/** A revoked session or key is dead after at most this long. */
const freshMs = 1000;

interface Entry {
  readonly at: number;
  readonly principal: Promise<Principal | null>;
}

const caches = new WeakMap<Platform, LRUCache<string, Entry>>();

function cacheOf(platform: Platform): LRUCache<string, Entry> {
  const cache = caches.get(platform) ?? new LRUCache<string, Entry>({ max: 20_000 });
  caches.set(platform, cache);
  return cache;
}

/** Looks up a principal, at most once a second for one credential, however many requests carry it. */
export function recent(
  platform: Platform,
  credential: string,
  find: () => Promise<Principal | null>,
): Promise<Principal | null> {
  const cache = cacheOf(platform);
  const now = platform.clock.now().getTime();
  const known = cache.get(credential);
  if (known && now >= known.at && now - known.at < freshMs) return known.principal;
  const principal = find();
  cache.set(credential, { at: now, principal });
  principal.catch(() => cache.delete(credential));
  return principal;
}

/**
 * Forgets, once the verb is committed, what this process remembers: whoever changed their own sign-in or membership
 * sees it in the next request. Other processes follow within the second.
 */
export const forgetAfter = (ctx: Pick<Context, 'afterCommit' | 'platform'>): void =>
  ctx.afterCommit(() => caches.get(ctx.platform)?.clear());
