import { testMember } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notesRegistration, notesRouter } from '../testing/notes.ts';
import { type TestServer, testEnv, testServer } from '../testing/test-server.ts';

let host: TestServer;
const web = 'http://localhost:3000';

beforeAll(async () => {
  host = await testServer({
    registrations: [notesRegistration],
    router: notesRouter,
    env: { ...testEnv, trustedProxyHops: 1 },
    perAddress: { capacity: 8, perSeconds: 60 },
    perCaller: { capacity: 5, perSeconds: 60 },
  });
  host.people.set('owner', (await testMember(host.test.platform)).actor);
});
afterAll(() => host.close());

let addresses = 0;
/** Each call comes from another address unless it names one. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${host.url}${path}`, {
    method,
    headers: { 'x-forwarded-for': `203.0.113.${++addresses}`, ...headers },
  });

test('every answer forbids to be kept, framed, guessed at or run', async () => {
  for (const path of ['/trpc/notes.list', '/api/v1/notes', '/nothing', '/healthz']) {
    const { headers } = await get(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-request-id': expect.any(String),
    });
  }
});

test('our pages may call with cookies; a foreign page is told nothing', async () => {
  const ours = await get('/trpc/notes.list', { origin: web });
  expect(ours.headers.get('access-control-allow-origin')).toBe(web);
  expect(ours.headers.get('access-control-allow-credentials')).toBe('true');
  const foreign = await get('/trpc/notes.list', { origin: 'https://evil.test' });
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  expect(ours.headers.get('vary')).toMatch(/origin/i);
});

test('a preflight is answered without a caller', async () => {
  const headers = {
    origin: web,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  };
  const { status, headers: given } = await get('/trpc/notes.write', headers, 'OPTIONS');
  expect(status).toBe(204);
  expect(given.get('access-control-allow-origin')).toBe(web);
});

test('a foreign page cannot act with a cookie', async () => {
  const answer = await fetch(`${host.url}/trpc/notes.write`, {
    method: 'POST',
    headers: {
      cookie: 'atrium-session=owner',
      origin: 'https://evil.test',
      'content-type': 'application/json',
      'x-forwarded-for': '203.0.113.250',
    },
    body: '{"title":"forged"}',
  });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ code: 'FORBIDDEN', reason: 'foreign_origin' });
});

describe('a caller who asks too much', () => {
  test('by address is told when to come back', async () => {
    const from = { 'x-forwarded-for': '198.51.100.1' };
    const answers = [];
    for (let sent = 0; sent < 9; sent++) answers.push(await get('/api/v1/notes', from));
    expect(answers.map((answer) => answer.status)).toEqual([...Array(8).fill(401), 429]);
    expect(answers[0]?.headers.get('ratelimit-limit')).toBe('8');
    expect(answers[0]?.headers.get('ratelimit-remaining')).toBe('7');
    expect(Number(answers[8]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('by key is told so from any address', async () => {
    const statuses = [];
    for (let sent = 0; sent < 6; sent++) {
      statuses.push((await get('/api/v1/notes', { authorization: 'Bearer owner' })).status);
    }
    expect(statuses).toEqual([...Array(5).fill(200), 429]);
  });

  test('cannot hide behind invented addresses: only the trusted proxy’s word counts', async () => {
    const statuses = [];
    for (let sent = 0; sent < 9; sent++) {
      const forged = `10.0.0.${sent}, 198.51.100.2`;
      statuses.push((await get('/api/v1/notes', { 'x-forwarded-for': forged })).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  test('does not keep operators from seeing that the process is alive', async () => {
    const from = { 'x-forwarded-for': '198.51.100.1' };
    expect((await get('/healthz', from)).status).toBe(200);
    expect((await get('/readyz', from)).status).toBe(200);
  });
});

describe('for operators', () => {
  test('ready means that database, queue and file store answer', async () => {
    const answer = await get('/readyz');
    expect(await answer.json()).toEqual({
      ready: true,
      checks: { database: 'ok', queue: 'ok', files: 'ok' },
    });
  });

  test('metrics name routes and verbs, and are not for the world', async () => {
    expect((await get('/metrics')).status).toBe(404);
    const here = await fetch(`${host.url}/metrics`);
    const text = await here.text();
    expect(text).toContain('atrium_http_seconds_bucket{le="0.001",route="/api/v1/notes",status="401"}');
    expect(text).toContain('atrium_verb_seconds_count{verb="notes.list",outcome="done"}');
    expect(text).toContain('atrium_live_streams 0');
  });

  test('with a token set, metrics open to it alone', async () => {
    const guarded = await testServer({
      registrations: [notesRegistration],
      router: notesRouter,
      env: { ...testEnv, metricsToken: 'let-me-see' },
    });
    const status = async (authorization?: string) =>
      (await fetch(`${guarded.url}/metrics`, authorization ? { headers: { authorization } } : {})).status;
    expect([await status(), await status('Bearer let-me-sea'), await status('Bearer let-me-see')]).toEqual([
      404, 404, 200,
    ]);
    await guarded.close();
  });
});
