import { setTimeout as sleep } from 'node:timers/promises';
import { askTutor } from '@atrium/academy';
import type { TutorEvent } from '@atrium/academy/schemas';
import { appRouter } from '@atrium/api';
import { execute } from '@atrium/core/kernel';
import { runJobs } from '@atrium/core/testing';
import { registrations } from '@atrium/runtime';
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client';
import { EventSource } from 'eventsource';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFinanceCourse } from '../../../../packages/products/academy/src/testing/finance-course.ts';
import {
  giveCourse,
  type Learner,
  newLearner,
  openSchool,
  publish,
} from '../../../../packages/products/academy/src/testing/school.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';

let host: TestServer;
let courseId: string;
let learner: Learner;

beforeAll(async () => {
  host = await testServer({ registrations, router: appRouter });
  const { platform } = host.test;
  const school = await openSchool(platform);
  ({ courseId } = await writeFinanceCourse(school));
  await publish(school, courseId);
  learner = await newLearner(platform);
  await giveCourse(platform, learner, courseId);
  host.people.set('learner', learner.call.actor);
  host.people.set('other', (await newLearner(platform)).call.actor);
});
afterAll(() => host.close());

/** The reply as a browser hears it, through the real client and server. */
function listen(messageId: string, token = 'learner') {
  const events: TutorEvent[] = [];
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
  const client = createTRPCClient<typeof appRouter>({
    links: [httpSubscriptionLink({ url: `${host.url}/trpc`, EventSource: SignedIn })],
  });
  const ended = new Promise<void>((resolve) => {
    client.academy.tutor.stream.subscribe(
      { messageId },
      {
        onData: (event) => events.push(event),
        onError: (error) => {
          errors.push(error);
          resolve();
        },
        onComplete: () => resolve(),
      },
    );
  });
  const heard = async (kind: TutorEvent['kind']) => {
    for (let waited = 0; waited < 8_000 && !events.some((event) => event.kind === kind); waited += 10)
      await sleep(10);
  };
  return { events, errors, ended, heard, connections: () => connections };
}

const ask = (text: string) => execute(host.test.platform, askTutor, learner.call, { courseId, text });

test('the reply comes as stages, pieces of text and the whole with its citations', async () => {
  const { question } = await ask('What does a work RVU measure?');
  const page = listen(question.id);
  await page.heard('stage');
  await runJobs(host.test.platform);
  await page.ended;
  expect(page.errors).toEqual([]);
  const stages = page.events.flatMap((event) => (event.kind === 'stage' ? [event] : []));
  expect(stages.map(({ stage }) => stage)).toEqual(['received', 'writing']);
  expect(stages[1]?.lessons).toContain('Contracts and pay');
  const last = page.events.at(-1);
  if (last?.kind !== 'reply') throw new Error('no reply');
  expect(last).toMatchObject({ question: { status: 'answered' }, reply: { engine: 'local' } });
  expect(last.reply?.citations[0]?.quote).toContain('work RVU measures');
  expect(page.events.flatMap((event) => (event.kind === 'text' ? [event.text] : [])).join('')).toBe(
    last.reply?.text,
  );
});

test('a broken connection is taken up again, and the reply is whole', async () => {
  const { question } = await ask('What is tail coverage?');
  const page = listen(question.id);
  await page.heard('stage');
  host.server.fastify.server.closeAllConnections();
  await runJobs(host.test.platform);
  await page.ended;
  expect(page.connections()).toBeGreaterThan(1);
  expect(page.events.at(-1)).toMatchObject({ kind: 'reply', reply: { status: 'answered' } });
});

test('a reply that is there already comes at once; another’s question is not found', async () => {
  const { question } = await ask('What is the capital of France?');
  const page = listen(question.id);
  await page.ended;
  expect(page.events.at(-1)).toMatchObject({ kind: 'reply', reply: { reason: 'not_in_course' } });
  const stranger = listen(question.id, 'other');
  await stranger.ended;
  expect(stranger.events).toEqual([]);
  expect(stranger.errors[0]).toMatchObject({ data: { code: 'NOT_FOUND' } });
});
