import { type Actor, addSeconds, type Origin, type Platform, visitor } from '../../kernel/index.ts';
import { digest } from '../credential/secret.ts';
import { readToken } from '../credential/signed-token.ts';
import { isAlive } from '../session/limits.ts';
import { accessToken } from '../token/access-token.ts';
import { actorOnAdmin, actorOnWeb } from './actor.ts';
import { findKey } from './find-key.ts';
import { findByFamily, findBySession } from './find-person.ts';
import type { PersonPrincipal } from './principal.ts';
import { recent } from './recent.ts';
import { touchKey, touchSession } from './touch.ts';

export interface Credentials {
  /** Value of the session cookie. */
  readonly sessionToken: string | null;
  /** Value of `Authorization: Bearer`: an access token or an API key. Goes before the cookie. */
  readonly bearer: string | null;
  readonly surface: 'web' | 'admin';
  /** Staff only: the organization looked at, and why. */
  readonly organizationHeader?: string | null;
  readonly reasonHeader?: string | null;
}

/**
 * Who sends this request. Whatever is unknown, expired or revoked makes a visitor, whom the verbs refuse.
 * What is found is remembered for at most a second.
 */
export async function authenticateRequest(
  platform: Platform,
  credentials: Credentials,
  _origin: Origin,
): Promise<Actor> {
  const { bearer, sessionToken, surface } = credentials;
  if (bearer?.startsWith('ak_')) return byKey(platform, bearer);
  const person = bearer ? await byAccessToken(platform, bearer) : await bySession(platform, sessionToken);
  if (!person) return visitor;
  return surface === 'admin' ? actorOnAdmin(person, credentials) : actorOnWeb(person);
}

async function bySession(platform: Platform, token: string | null): Promise<PersonPrincipal | null> {
  if (!token || token.length > 200) return null;
  const tokenHash = digest(token);
  const now = platform.clock.now();
  const found = await recent(platform, `session:${tokenHash}`, async () => {
    const person = await findBySession(platform, tokenHash);
    if (person && isAlive(person, now)) await touchSession(platform, person, now);
    return person;
  });
  return found?.kind === 'person' && isAlive(found, now) ? found : null;
}

async function byAccessToken(platform: Platform, token: string): Promise<PersonPrincipal | null> {
  const now = platform.clock.now();
  const claims = await readToken(platform, accessToken, token, now);
  if (!claims) return null;
  const found = await recent(platform, `family:${claims.fam}`, () => findByFamily(platform, claims.fam));
  if (found?.kind !== 'person' || found.userId !== claims.sub || found.expiresAt <= now) return null;
  if (claims.auth_time === undefined) return found;
  return { ...found, provenAt: addSeconds(new Date(0), claims.auth_time) };
}

async function byKey(platform: Platform, key: string): Promise<Actor> {
  const now = platform.clock.now();
  const found = await recent(platform, `key:${digest(key)}`, async () => {
    const principal = await findKey(platform, key);
    if (principal) await touchKey(platform, principal, now);
    return principal;
  });
  if (found?.kind !== 'key' || (found.expiresAt && found.expiresAt <= now)) return visitor;
  const { keyId, name, organizationId, scopes } = found;
  return { kind: 'api_key', keyId, name, organizationId, scopes };
}
