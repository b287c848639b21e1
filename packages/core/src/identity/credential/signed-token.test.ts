import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readToken, signToken } from './signed-token.ts';

const platform = { authSecret: 'a secret of at least thirty-two bytes' };
const now = new Date('2026-03-02T09:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const type = { typ: 'at+jwt', audience: 'api', ttlSeconds: 600, claims: z.object({ sub: z.string() }) };
const token = await signToken(platform, type, { sub: 'ana' }, now);

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const payload = {
  sub: 'ana',
  iss: 'atrium',
  aud: 'api',
  iat: now.getTime() / 1000,
  nbf: now.getTime() / 1000,
  exp: now.getTime() / 1000 + 600,
};
const forged = (header: object, key: string) => {
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
};

it('is read back in its time, and before and after it not', async () => {
  expect(await readToken(platform, type, token, later(599))).toEqual({ sub: 'ana' });
  expect(await readToken(platform, type, token, later(601))).toBeNull();
  expect(await readToken(platform, type, token, later(-60))).toBeNull();
});

it('is not taken for a token of another use', async () => {
  expect(await readToken(platform, { ...type, typ: 'ticket+jwt' }, token, now)).toBeNull();
  expect(await readToken(platform, { ...type, audience: 'session' }, token, now)).toBeNull();
  expect(await readToken({ authSecret: 'another secret of thirty-two bytes' }, type, token, now)).toBeNull();
});

it.each([
  ['no algorithm', `${part({ alg: 'none', typ: 'at+jwt' })}.${part(payload)}.`],
  ['a foreign algorithm', forged({ alg: 'HS512', typ: 'at+jwt' }, platform.authSecret)],
  ['the bare secret as the key', forged({ alg: 'HS256', typ: 'at+jwt' }, platform.authSecret)],
  ['a key of its own', forged({ alg: 'HS256', typ: 'at+jwt', jwk: { kty: 'oct', k: 'AAAA' } }, 'AAAA')],
  ['a changed claim', token.replace(/\.[^.]+\./, `.${part({ ...payload, sub: 'eve' })}.`)],
  ['no signature', token.replace(/[^.]+$/, '')],
  ['nonsense', 'x'.repeat(500)],
])('with %s is refused', async (_what, hostile) => {
  expect(await readToken(platform, type, hostile, now)).toBeNull();
});
