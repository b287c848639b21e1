import { randomUUID } from 'node:crypto';
import { testMember } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notesRegistration, notesRouter } from '../testing/notes.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';

let host: TestServer;

beforeAll(async () => {
  host = await testServer({ registrations: [notesRegistration], router: notesRouter });
  const [owner, other] = [await testMember(host.test.platform), await testMember(host.test.platform)];
  host.people.set('owner', owner.actor);
  host.people.set('other', other.actor);
  const { organizationId } = owner;
  host.people.set('key', {
    kind: 'api_key',
    keyId: randomUUID(),
    name: 'k',
    organizationId,
    scopes: ['notes.read'],
  });
});
afterAll(() => host.close());

interface Ask {
  readonly method?: string;
  readonly body?: unknown;
  readonly as?: string;
  readonly headers?: Record<string, string>;
}

async function ask(path: string, { method = 'GET', body, as = 'owner', headers = {} }: Ask = {}) {
  const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(`${host.url}/api/v1${path}`, {
    method,
    headers: { ...(as ? { authorization: `Bearer ${as}` } : {}), ...json, ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : JSON.parse(text),
    text,
  };
}

const write = (title: string, key?: string, extra: object = {}) =>
  ask('/notes', {
    method: 'POST',
    body: { title, ...extra },
    headers: key === undefined ? {} : { 'idempotency-key': key },
  });

const countOf = async (title: string): Promise<number> => {
  const { body } = await ask('/notes?limit=100');
  return body.items.filter((note: { title: string }) => note.title === title).length;
};

describe('the same procedures over REST', () => {
  test('a body, a path and a query reach the verb as what its schema names', async () => {
    const { body: written } = await write('by rest');
    expect((await ask(`/notes/${written.id}`)).body).toEqual({ id: written.id, title: 'by rest' });
    await write('another');
    const page = (await ask('/notes?limit=1&since=2000-01-01T00:00:00Z')).body;
    expect(page.items).toHaveLength(1);
    expect(page.nextCursor).toEqual(expect.any(String));
  });

  test('the path says which thing is meant, whatever the query says', async () => {
    const { body } = await write('path wins');
    const answer = await ask(`/notes/${body.id}?id=${randomUUID()}`);
    expect(answer.body).toMatchObject({ title: 'path wins' });
  });

  test('an API key does what its scopes say, and no more', async () => {
    expect((await ask('/notes', { as: 'key' })).status).toBe(200);
    expect((await ask('/notes', { as: 'key', method: 'POST', body: { title: 'x' } })).status).toBe(403);
  });
});

describe('a refusal', () => {
  test('is problem+json with a code, a request id and the fields that are wrong', async () => {
    const answer = await ask('/notes?limit=900', { headers: { 'x-request-id': 'my-request-1' } });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.headers.get('x-request-id')).toBe('my-request-1');
    expect(answer.body).toMatchObject({
      type: 'urn:atrium:problem:bad-input',
      status: 400,
      code: 'BAD_INPUT',
      requestId: 'my-request-1',
      fields: { limit: expect.any(String) },
    });
  });

  test.each([
    ['another tenant’s id', () => ask(`/notes/${randomUUID()}`, { as: 'other' }), 404, 'NOT_FOUND'],
    ['nobody', () => ask('/notes', { as: '' }), 401, 'UNAUTHENTICATED'],
    ['an unknown address', () => ask('/nothing'), 404, 'NOT_FOUND'],
    ['broken JSON', () => ask('/notes', { method: 'POST', body: '{"title":' }), 400, 'BAD_INPUT'],
    ['a list for a body', () => ask('/notes', { method: 'POST', body: '[1]' }), 400, 'BAD_INPUT'],
    [
      'a form for a body',
      () =>
        ask('/notes', {
          method: 'POST',
          body: 'title=x',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
      415,
      'UNSUPPORTED_TYPE',
    ],
    [
      'a body of 2 MB',
      () => ask('/notes', { method: 'POST', body: { title: 'x'.repeat(2e6) } }),
      413,
      'TOO_LARGE',
    ],
    [
      'a poisoned body',
      () => ask('/notes', { method: 'POST', body: '{"__proto__":{"title":"x"}}' }),
      400,
      'BAD_INPUT',
    ],
  ])('of %s', async (_name, run, status, code) => {
    const answer = await run();
    expect(answer).toMatchObject({ status, body: { status, code, requestId: expect.any(String) } });
  });

  test('of an unforeseen failure tells an id and nothing else', async () => {
    const answer = await ask('/notes-failing');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/secret detail|at .*\.ts/);
  });
});

describe('a write with an Idempotency-Key', () => {
  test('repeated with the same body gets the same answer, and has one effect', async () => {
    const key = randomUUID();
    const [first, second] = [await write('once', key), await write('once', key)];
    expect(second.body).toEqual(first.body);
    expect([first, second].map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([
      null,
      'true',
    ]);
    expect(await countOf('once')).toBe(1);
  });

  test('repeated with another body is 422', async () => {
    const key = randomUUID();
    await write('mine', key);
    const answer = await write('yours', key);
    expect(answer).toMatchObject({ status: 422, body: { reason: 'idempotency_key_reused' } });
    expect(await countOf('yours')).toBe(0);
  });

  test('sent ten times at once has one effect: the others are told to wait or get its answer', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => write('race', key, { pauseMs: 150 })));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
    expect(await countOf('race')).toBe(1);
    expect((await write('race', key, { pauseMs: 150 })).status).toBe(200);
  });

  test('belongs to its sender: another tenant’s same key is another key', async () => {
    const key = randomUUID();
    const mine = await write('shared word', key);
    const theirs = await ask('/notes', {
      method: 'POST',
      as: 'other',
      body: { title: 'shared word' },
      headers: { 'idempotency-key': key },
    });
    expect(theirs.status).toBe(200);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  test('that was refused leaves the key free for the corrected one', async () => {
    const key = randomUUID();
    expect((await write('refused', key)).status).toBe(422);
    expect((await write('accepted', key)).status).toBe(200);
  });

  test('whose process died is run anew after a minute, and never twice', async () => {
    const key = randomUUID();
    const slow = write('slow', key, { pauseMs: 400 });
    await new Promise((resolve) => setTimeout(resolve, 150));
    host.test.clock.advance(120);
    const second = await write('slow', key, { pauseMs: 400 });
    const statuses = [(await slow).status, second.status].sort();
    expect(statuses).toEqual([200, 409]);
    expect(await countOf('slow')).toBe(1);
  });

  test('keeps an answer that holds a secret unreadable in the database', async () => {
    const key = randomUUID();
    const { body } = await write('with a secret', key);
    const rows = await host.test.platform.db.transaction({ organizationId: null, userId: null }, (tx) =>
      tx.idempotencyKey.findMany({ where: { key } }),
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(body.secret);
  });

  test('needs a key that is a word', async () => {
    expect((await write('x', 'k'.repeat(300))).status).toBe(400);
  });
});

describe('the description of the API', () => {
  test('is OpenAPI 3.1 with every operation, its parameters, and one kind of refusal', async () => {
    const { body } = await ask('/openapi.json', { as: '' });
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual([
      '/notes',
      '/notes/{id}',
      '/notes-failing',
      '/files',
      '/files/{id}',
    ]);
    const { post, get } = body.paths['/notes'];
    expect(post.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }),
    );
    expect(get.parameters.map((one: { name: string }) => one.name).sort()).toEqual([
      'cursor',
      'limit',
      'since',
    ]);
    expect(post.responses.default.content).toHaveProperty(['application/problem+json']);
    expect(JSON.stringify(body)).not.toContain('"stack"');
  });

  test('is readable by people, without a script, under a strict content policy', async () => {
    const response = await fetch(`${host.url}/api/v1`);
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(page).toContain('<code>/notes/{id}</code>');
    expect(page).not.toContain('<script');
  });
});
