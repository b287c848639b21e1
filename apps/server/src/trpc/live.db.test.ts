import { setTimeout as sleep } from 'node:timers/promises';
import { execute } from '@atrium/core/kernel';
import { origin, type TestMember, testMember } from '@atrium/core/testing';
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client';
import { EventSource } from 'eventsource';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notesRegistration, notesRouter, writeNote } from '../testing/notes.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';

let host: TestServer;
let owner: TestMember;

beforeAll(async () => {
  host = await testServer({ registrations: [notesRegistration], router: notesRouter });
  owner = await testMember(host.test.platform);
  host.people.set('owner', owner.actor);
});
afterAll(() => host.close());

/** A browser's subscription through the real client, and what it went through. */
function subscribe(url = host.url, token = 'owner') {
  const heard: { text: string; at: number }[] = [];
  const errors: unknown[] = [];
  let connections = 0;
  class SignedIn extends EventSource {
    constructor(address: string | URL) {
      super(address, {
        fetch: (input, init) => {
          connections++;
          return fetch(input, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token}` } });
        },
      });
    }
  }
  const client = createTRPCClient<typeof notesRouter>({
    links: [httpSubscriptionLink({ url: `${url}/trpc`, EventSource: SignedIn })],
  });
  const subscription = client.live.facts.subscribe(undefined, {
    onData: ({ data }) => {
      const { text = '', title = text } = data.payload as { text?: string; title?: string };
      heard.push({ text: data.name === 'live.connected' ? 'connected' : title, at: performance.now() });
    },
    onError: (error) => errors.push(error),
  });
  const until = async (text: string) => {
    for (let waited = 0; waited < 8_000; waited += 5) {
      const found = heard.find((one) => one.text === text);
      if (found) return found.at;
      await sleep(5);
    }
    throw new Error(`never heard ${text}: ${JSON.stringify({ heard, errors })}`);
  };
  return { heard, errors, until, connections: () => connections, stop: () => subscription.unsubscribe() };
}

const write = (title: string) =>
  execute(host.test.platform, writeNote, { actor: owner.actor, origin }, { title });

test('a browser hears of a change within 200 ms of its commit', async () => {
  const page = subscribe();
  await page.until('connected');
  const delays: number[] = [];
  for (let at = 0; at < 20; at++) {
    await write(`change ${at}`);
    const committed = performance.now();
    delays.push((await page.until(`change ${at}`)) - committed);
  }
  expect(Math.max(...delays)).toBeLessThan(200);
  page.stop();
});

test('a broken connection is taken up again by itself, and what was missed comes', async () => {
  const page = subscribe();
  await page.until('connected');
  await write('before');
  await page.until('before');
  host.server.fastify.server.closeAllConnections();
  await write('meanwhile');
  await page.until('meanwhile');
  expect(page.connections()).toBe(2);
  expect(page.errors).toEqual([]);
  page.stop();
});

test('signing out ends the stream for good within five seconds', async () => {
  host.people.set('leaving', owner.actor);
  const page = subscribe(host.url, 'leaving');
  await page.until('connected');
  host.people.delete('leaving');
  const started = performance.now();
  while (page.errors.length === 0) await sleep(20);
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(page.errors[0]).toMatchObject({ data: { code: 'UNAUTHENTICATED' } });
  await write('after');
  await sleep(300);
  expect(page.heard.map((one) => one.text)).not.toContain('after');
  page.stop();
});

test('streams are announced as such: unbuffered, never cached, with a time to come back', async () => {
  const abort = new AbortController();
  const response = await fetch(`${host.url}/trpc/live.facts`, {
    headers: { authorization: 'Bearer owner' },
    signal: abort.signal,
  });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  const reader = response.body?.getReader();
  const first = new TextDecoder().decode((await reader?.read())?.value);
  expect(first).toMatch(/^retry: \d+\n\n/);
  abort.abort();
});

test('a closed page leaves nothing running', async () => {
  const page = subscribe();
  await page.until('connected');
  expect(host.hub.streams.count).toBeGreaterThan(0);
  page.stop();
  for (let waited = 0; host.hub.streams.count > 0 && waited < 5_000; waited += 20) await sleep(20);
  expect(host.hub.streams.count).toBe(0);
});
