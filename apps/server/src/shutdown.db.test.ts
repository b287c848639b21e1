import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { testMember } from '@atrium/core/testing';
import { afterAll, expect, test } from 'vitest';
import { notesRegistration, notesRouter } from './testing/notes.ts';
import { type TestServer, testServer } from './testing/test-server.ts';

const hosts: TestServer[] = [];
afterAll(() => Promise.all(hosts.map((host) => host.test.close())));

async function start(): Promise<TestServer> {
  const host = await testServer({ registrations: [notesRegistration], router: notesRouter });
  host.people.set('owner', (await testMember(host.test.platform)).actor);
  hosts.push(host);
  return host;
}

const agent = new Agent({ keepAlive: true, maxSockets: 10 });

/** Status of a write over a kept-alive connection, or the code of its failure. */
const write = (url: string, pauseMs: number): Promise<number | string> =>
  new Promise((resolve) => {
    const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
    const sent = request(`${url}/api/v1/notes`, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'failed'));
    sent.end(JSON.stringify({ title: 'n', pauseMs }));
  });

/** Writes that happened, whatever their senders were told. */
async function effectsOf({ people, test: { platform } }: TestServer): Promise<number> {
  const owner = people.get('owner');
  const organizationId = owner?.kind === 'user' ? owner.organizationId : null;
  return platform.db.transaction({ organizationId, userId: null }, (tx) => tx.notification.count());
}

test('a shutdown under load loses no request: each is answered, or had no effect', async () => {
  const host = await start();
  const outcomes: (number | string)[] = [];
  let stopped = false;
  const senders = Array.from({ length: 10 }, async () => {
    while (!stopped) outcomes.push(await write(host.url, 20));
  });
  await sleep(400);
  const before = outcomes.length;
  await host.server.shutDown(300);
  stopped = true;
  await Promise.all(senders);
  const answered = outcomes.filter((outcome) => outcome === 200).length;
  expect(answered).toBeGreaterThan(before);
  expect(await effectsOf(host)).toBe(answered);
  const turnedAway = new Set(['ECONNREFUSED', 'ECONNRESET']);
  expect(outcomes.filter((outcome) => outcome !== 200 && !turnedAway.has(String(outcome)))).toEqual([]);
});

test('a request that runs when the shutdown begins is finished', async () => {
  const host = await start();
  const slow = write(host.url, 800);
  await sleep(150);
  await host.server.shutDown(0);
  expect(await Promise.race([slow, sleep(100, 'the process would be gone')])).toBe(200);
});

test('while it drains, the process is alive but not ready', async () => {
  const host = await start();
  const closing = host.server.shutDown(300);
  const [alive, ready] = await Promise.all([fetch(`${host.url}/healthz`), fetch(`${host.url}/readyz`)]);
  expect([alive.status, ready.status]).toEqual([200, 503]);
  await closing;
});

test('a stream ends at once, in the way a browser reconnects from', async () => {
  const host = await start();
  const response = await fetch(`${host.url}/trpc/live.facts`, { headers: { authorization: 'Bearer owner' } });
  const text = response.text();
  await sleep(100);
  await host.server.shutDown(0);
  expect(await text).toMatch(/event: connected/);
  expect(await text).not.toMatch(/event: return/);
});
