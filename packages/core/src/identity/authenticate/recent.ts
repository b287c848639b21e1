import { LRUCache } from 'lru-cache';
import type { Platform } from '../../kernel/index.ts';
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

/** Forgets what this process remembers, for acts whose effect the same person expects to see in the next request. */
export const forgetRecent = (platform: Platform): void => caches.get(platform)?.clear();
