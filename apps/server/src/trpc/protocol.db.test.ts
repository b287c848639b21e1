import { testMember } from '@atrium/core/testing';
import {
  createTRPCClient,
  httpBatchLink,
  httpBatchStreamLink,
  httpLink,
  isTRPCClientError,
  TRPCClientError,
} from '@trpc/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notesRegistration, notesRouter } from '../testing/notes.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';

type Router = typeof notesRouter;
let host: TestServer;
let noteId: string;
const missing = '01890000-0000-7000-8000-000000000000';

beforeAll(async () => {
  host = await testServer({ registrations: [notesRegistration], router: notesRouter });
  const member = await testMember(host.test.platform);
  host.people.set('owner', member.actor);
  const client = clientWith(httpLink);
  noteId = (await client.notes.write.mutate({ title: 'first' })).id;
});
afterAll(() => host.close());

const headers = { authorization: 'Bearer owner' };
const clientWith = (link: typeof httpLink | typeof httpBatchLink | typeof httpBatchStreamLink) =>
  createTRPCClient<Router>({ links: [link({ url: `${host.url}/trpc`, headers })] });

const codeOf = async (run: Promise<unknown>): Promise<unknown> => {
  const error = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return isTRPCClientError<Router>(error) ? error.data?.code : error;
};

describe.each([
  ['one call at a time', httpLink],
  ['batched', httpBatchLink],
  ['batched and streamed', httpBatchStreamLink],
] as const)('the real client, %s', (_name, link) => {
  test('gets data, refusals and faults, each in its own place', async () => {
    const client = clientWith(link);
    const answers = await Promise.allSettled([
      client.notes.get.query({ id: noteId }),
      client.notes.list.query({}),
      client.notes.get.query({ id: missing }),
      client.notes.get.query({ id: 'no uuid' }),
      client.notes.fail.query({}),
    ]);
    expect(answers[0]).toMatchObject({ value: { id: noteId, title: 'first' } });
    expect(answers[1]).toMatchObject({ value: { items: [{ id: noteId }], nextCursor: null } });
    expect(answers[2]).toMatchObject({ reason: { data: { code: 'NOT_FOUND', httpStatus: 404 } } });
    expect(answers[3]).toMatchObject({
      reason: { data: { code: 'BAD_INPUT', details: { fields: { id: expect.any(String) } } } },
    });
    expect(answers[4]).toMatchObject({
      reason: { data: { code: 'INTERNAL', requestId: expect.any(String) } },
    });
    expect(JSON.stringify(answers)).not.toContain('secret detail');
  });

  test('an input that a schema transforms arrives as it was written', async () => {
    const client = clientWith(link);
    const later = await client.notes.list.query({ since: '2999-01-01T00:00:00Z' });
    const earlier = await client.notes.list.query({ since: '2000-01-01T00:00:00Z', limit: 1 });
    expect([later.items.length, earlier.items.length]).toEqual([0, 1]);
  });

  test('an aborted call rejects, and the server goes on', async () => {
    const client = clientWith(link);
    const abort = new AbortController();
    const call = client.notes.get.query({ id: noteId }, { signal: abort.signal });
    abort.abort();
    await expect(call).rejects.toBeInstanceOf(TRPCClientError);
    expect(await client.notes.get.query({ id: noteId })).toMatchObject({ title: 'first' });
  });
});

test('an unknown procedure, a mutation by GET and a query by POST get what tRPC gives', async () => {
  const client = createTRPCClient<{ [key: string]: never } & Router>({
    links: [httpBatchLink({ url: `${host.url}/trpc`, headers })],
  });
  expect(
    await codeOf((client as never as { no: { such: { query(): Promise<never> } } }).no.such.query()),
  ).toBe('NOT_FOUND');
  const byGet = await fetch(`${host.url}/trpc/notes.write?input=${encodeURIComponent('{"title":"x"}')}`, {
    headers,
  });
  expect(byGet.status).toBe(405);
});

interface Sent {
  readonly path: string;
  readonly init?: RequestInit;
}

/** A header that says nothing but keeps the thin adapter away. */
const official = { 'trpc-accept': 'application/json' };

const exchange = async ({ path, init }: Sent, extra: Record<string, string>) => {
  const response = await fetch(`${host.url}/trpc/${path}`, { ...init, headers: { ...headers, ...extra } });
  const own = new Map(response.headers);
  for (const name of ['date', 'x-request-id', 'ratelimit-remaining', 'ratelimit-reset']) own.delete(name);
  const body = (await response.text()).replaceAll(/"requestId":"[^"]+"/g, '"requestId":"…"');
  return { status: response.status, headers: Object.fromEntries(own), body };
};

const input = (value: unknown) => `input=${encodeURIComponent(JSON.stringify(value))}`;

test.each<[string, () => string]>([
  ['one query', () => `notes.get?${input({ id: noteId })}`],
  ['one query without input', () => 'notes.list'],
  ['a query with an empty input', () => 'notes.list?input='],
  ['a batch of one', () => `notes.get?batch=1&${input({ 0: { id: noteId } })}`],
  [
    'a batch of three',
    () => `notes.get,notes.list,notes.list?batch=1&${input({ 0: { id: noteId }, 2: { limit: 5 } })}`,
  ],
  ['a batch with a percent-encoded comma', () => `notes.list%2Cnotes.list?batch=1&${input({})}`],
  [
    'a batch of good and bad',
    () => `notes.get,notes.get?batch=1&${input({ 0: { id: noteId }, 1: { id: missing } })}`,
  ],
  [
    'a batch of the same bad',
    () => `notes.get,notes.get?batch=1&${input({ 0: { id: missing }, 1: { id: missing } })}`,
  ],
  ['a refusal', () => `notes.get?${input({ id: missing })}`],
  ['a bad input', () => `notes.get?${input({ id: 7 })}`],
  ['an input that is no object', () => `notes.get?${input('word')}`],
  ['a null input', () => `notes.get?${input(null)}`],
  ['broken JSON', () => 'notes.get?input=%7Bbroken'],
  [
    'a batch whose input is a list',
    () => `notes.list,notes.list?batch=1&${input([{ limit: 1 }, { limit: 2 }])}`,
  ],
  ['a batch whose input is a word', () => `notes.list?batch=1&${input('x')}`],
  ['a fault', () => `notes.fail?${input({})}`],
  ['an unknown procedure', () => 'notes.nothing'],
  ['an inherited name', () => 'constructor'],
  ['a known and an unknown procedure', () => `notes.list,notes.nothing?batch=1&${input({})}`],
  ['a mutation by GET', () => `notes.write?${input({ title: 'x' })}`],
  ['a query and a mutation', () => `notes.list,notes.write?batch=1&${input({})}`],
  [
    'more calls than a batch may hold',
    () => `${Array(51).fill('notes.list').join(',')}?batch=1&${input({})}`,
  ],
])('the thin adapter and tRPC’s own answer alike: %s', async (_name, path) => {
  const [thin, own] = [await exchange({ path: path() }, {}), await exchange({ path: path() }, official)];
  expect(thin).toEqual(own);
});

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

test.each<[string, () => Sent]>([
  ['one', () => ({ path: 'notes.rename', init: post({ id: noteId, title: 'again' }) })],
  [
    'a batch of good and bad',
    () => ({
      path: 'notes.rename,notes.rename?batch=1',
      init: post({ 0: { id: noteId, title: 'again' }, 1: { id: missing, title: 'x' } }),
    }),
  ],
  ['a refusal', () => ({ path: 'notes.rename', init: post({ id: missing, title: 'x' }) })],
  ['a bad input', () => ({ path: 'notes.rename', init: post({ id: noteId, title: '' }) })],
  ['no body', () => ({ path: 'notes.rename', init: post('') })],
  ['broken JSON', () => ({ path: 'notes.rename', init: post('{broken') })],
  ['by GET', () => ({ path: `notes.rename?${input({ id: noteId, title: 'x' })}` })],
  [
    'with a query',
    () => ({ path: 'notes.rename,notes.list?batch=1', init: post({ 0: { id: noteId, title: 'x' } }) }),
  ],
])('a hot command is answered alike by both: %s', async (_name, sent) => {
  const type = sent().init?.headers as Record<string, string> | undefined;
  const [thin, own] = [await exchange(sent(), { ...type }), await exchange(sent(), { ...type, ...official })];
  expect(thin).toEqual(own);
});

test('a hot command changes what it says, through the real client', async () => {
  const client = clientWith(httpBatchLink);
  const { id } = await client.notes.write.mutate({ title: 'before' });
  expect(await client.notes.rename.mutate({ id, title: 'after' })).toEqual({ id, title: 'after' });
  expect((await client.notes.get.query({ id })).title).toBe('after');
  expect(await codeOf(client.notes.rename.mutate({ id: missing, title: 'x' }))).toBe('NOT_FOUND');
});

test('both answer alike to somebody who is not signed in', async () => {
  const path = `notes.list,notes.get?batch=1&${input({ 1: { id: noteId } })}`;
  const [thin, own] = await Promise.all([
    exchange({ path }, { authorization: '' }),
    exchange({ path }, { ...official, authorization: '' }),
  ]);
  expect(thin).toEqual(own);
  expect(thin.status).toBe(401);
});

test('both answer alike when the caller cannot be told', async () => {
  const broken = await testServer({
    registrations: [notesRegistration],
    router: notesRouter,
    authenticate: async () => {
      throw new Error('the session table is gone');
    },
  });
  const ask = async (extra: Record<string, string>) => {
    const response = await fetch(`${broken.url}/trpc/notes.list,notes.list?batch=1&${input({})}`, {
      headers: extra,
    });
    return { status: response.status, body: await response.text() };
  };
  const [thin, own] = [await ask({}), await ask(official)];
  expect(thin).toEqual(own);
  expect(thin).toMatchObject({ status: 500, body: expect.not.stringContaining('session table') });
  await broken.close();
});
