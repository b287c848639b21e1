import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Actor, command, execute, fact, type Registration, visitor } from '../kernel/index.ts';
import { origin, type TestMember, type TestPlatform, testMember, testPlatform } from '../testing/index.ts';
import { followFacts, type LiveFact } from './follow.ts';
import { type LiveHub, openLiveHub } from './hub.ts';

const said = fact('talk.said', z.object({ text: z.string() }), { audience: 'talk.hear' });
const whispered = fact('talk.whispered', z.object({ text: z.string() }), { audience: 'talk.secret' });
const kept = fact('talk.kept', z.object({ text: z.string() }), { audience: null });
const facts = { said, whispered, kept };

const say = command({
  name: 'talk.say',
  summary: 'Says something',
  input: z.object({
    text: z.string(),
    as: z.enum(['said', 'whispered', 'kept']).default('said'),
    to: z.uuid().optional(),
    pauseMs: z.int().default(0),
  }),
  output: z.object({}),
  scope: 'talk.hear',
  run: async (ctx, { text, as, to, pauseMs }) => {
    await ctx.tx.$queryRaw`SELECT pg_current_xact_id()::text`;
    if (pauseMs > 0) await sleep(pauseMs);
    ctx.record(facts[as], { text }, to === undefined ? {} : { userId: to });
    return {};
  },
});

const registration: Registration = {
  name: 'talk',
  verbs: [say],
  scopes: {
    'talk.hear': { description: '', roles: ['owner', 'member'] },
    'talk.secret': { description: '', roles: ['owner'] },
  },
  facts: [said, whispered, kept],
  jobs: [],
  subscriptions: [],
  schedules: [],
};

let test_: TestPlatform;
let hub: LiveHub;
let owner: TestMember;
let member: TestMember;
let stranger: TestMember;
const listeners: Listener[] = [];

beforeAll(async () => {
  test_ = await testPlatform({ registrations: [registration], database: { poolSize: 20 } });
  hub = await openLiveHub(test_.platform);
  owner = await testMember(test_.platform);
  const { organizationId } = owner;
  member = await testMember(test_.platform, { organizationId, roles: ['member'] });
  stranger = await testMember(test_.platform);
});
afterEach(async () => {
  for (const listener of listeners.splice(0)) await listener.stop();
});
afterAll(async () => {
  await hub.close();
  await test_.close();
});

/** Somebody who listens, and remembers what came with which event id. */
class Listener {
  readonly heard: { place: string; fact: LiveFact; at: number }[] = [];
  readonly #abort = new AbortController();
  readonly ended: Promise<unknown>;
  actor: Actor;

  constructor(actor: Actor, lastEventId?: string, on = hub) {
    this.actor = actor;
    const { signal } = this.#abort;
    const actorNow = async () => this.actor;
    const events = followFacts({ platform: test_.platform, hub: on, actorNow, lastEventId, signal });
    this.ended = this.#listen(events).then(
      () => null,
      (error: unknown) => error,
    );
    listeners.push(this);
  }

  async #listen(events: AsyncIterable<[string, LiveFact]>): Promise<void> {
    for await (const [place, heard] of events) this.heard.push({ place, fact: heard, at: performance.now() });
  }

  get texts(): string[] {
    return this.heard.slice(1).map(({ fact: { payload } }) => (payload as { text: string }).text);
  }

  get lastEventId(): string {
    return this.heard.at(-1)?.place ?? '';
  }

  async until(count: number): Promise<string[]> {
    for (let waited = 0; this.texts.length < count && waited < 3_000; waited += 5) await sleep(5);
    return this.texts;
  }

  /**
   * Of these facts those heard, each once and in order, when all are there. A transaction left open anywhere on the server
   * holds the horizon back, and then a few facts from before may come again: nothing else may be said of them.
   */
  async untilAll(said: readonly string[]): Promise<string[]> {
    const heard = () => [...new Set(this.texts)].filter((text) => said.includes(text));
    for (let waited = 0; heard().length < said.length && waited < 5_000; waited += 5) await sleep(5);
    return heard();
  }

  async connected(): Promise<this> {
    while (this.heard.length === 0) await sleep(2);
    return this;
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.ended;
  }
}

const listen = (who: TestMember, lastEventId?: string) => new Listener(who.actor, lastEventId).connected();
const speak = (who: TestMember, text: string, rest: Partial<z.input<typeof say.input>> = {}) =>
  execute(test_.platform, say, { actor: who.actor, origin }, { text, ...rest });

describe('who hears what', () => {
  test('a fact reaches those of its organization who hold its audience, and nobody else', async () => {
    const [all, some, none] = [await listen(owner), await listen(member), await listen(stranger)];
    await speak(owner, 'secret', { as: 'whispered' });
    await speak(owner, 'not for the stream', { as: 'kept' });
    await speak(owner, 'open');
    expect(await all.until(2)).toEqual(['secret', 'open']);
    expect(await some.until(1)).toEqual(['open']);
    expect(none.texts).toEqual([]);
  });

  test('a fact told to one person reaches that person alone', async () => {
    const [other, own] = [await listen(owner), await listen(member)];
    await speak(owner, 'for you', { to: member.userId });
    await speak(owner, 'for all');
    expect(await own.until(2)).toEqual(['for you', 'for all']);
    expect(await other.until(1)).toEqual(['for all']);
  });

  test('a role lost while listening counts from the next fact on', async () => {
    const listener = await listen(owner);
    listener.actor = { ...owner.actor, roles: ['member'] };
    await speak(owner, 'secret', { as: 'whispered' });
    await speak(owner, 'open');
    expect(await listener.until(1)).toEqual(['open']);
  });

  test('a session that ends, ends the stream within five seconds, even when nothing happens', async () => {
    const listener = await listen(owner);
    const started = performance.now();
    listener.actor = visitor;
    expect(await listener.ended).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('a person who opens another organization is sent back to connect anew', async () => {
    const listener = await listen(owner);
    listener.actor = { ...owner.actor, organizationId: stranger.organizationId };
    expect(await listener.ended).toMatchObject({ name: 'AbortError' });
  });
});

describe('nothing is missed', () => {
  test('what happened while the connection was broken comes after it is back', async () => {
    const first = await listen(owner);
    await speak(owner, 'one');
    await first.until(1);
    await first.stop();
    await speak(owner, 'two');
    await speak(owner, 'three');
    const again = await listen(owner, first.lastEventId);
    expect(await again.untilAll(['two', 'three'])).toEqual(['two', 'three']);
  });

  test('also when the connection broke before the first fact', async () => {
    const first = await listen(owner);
    await first.stop();
    await speak(owner, 'early');
    expect(await (await listen(owner, first.lastEventId)).untilAll(['early'])).toEqual(['early']);
  });

  test('a transaction that began before the others and commits after them is not skipped', async () => {
    const late = speak(owner, 'late', { pauseMs: 300 });
    await sleep(50);
    const listener = await listen(owner);
    await speak(owner, 'quick');
    expect(await listener.untilAll(['quick'])).toEqual(['quick']);
    await listener.stop();
    await late;
    const again = await listen(owner, listener.lastEventId);
    expect((await again.untilAll(['late', 'quick'])).toSorted()).toEqual(['late', 'quick']);
  });

  test('a long transaction elsewhere holds up nobody’s news', async () => {
    const elsewhere = new pg.Client({ connectionString: test_.database.ownerUrl });
    await elsewhere.connect();
    await elsewhere.query('BEGIN; SELECT pg_current_xact_id()');
    const listener = await listen(owner);
    await speak(owner, 'now');
    expect(await listener.untilAll(['now'])).toEqual(['now']);
    await elsewhere.end();
  });

  test('of 200 facts of 20 writers at once every listener hears each once, and a broken one hears all', async () => {
    const steady = await listen(owner);
    const breaking = await listen(owner);
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let at = 0; at < 10; at++) await speak(owner, `${writer}:${at}`);
    });
    while (breaking.texts.filter((text) => text.includes(':')).length < 40) await sleep(5);
    await breaking.stop();
    const again = await listen(owner, breaking.lastEventId);
    await Promise.all(writers);
    const expected = Array.from({ length: 200 }, (_, at) => `${Math.floor(at / 10)}:${at % 10}`);
    expect((await steady.untilAll(expected)).toSorted()).toEqual(expected.toSorted());
    expect(steady.texts.filter((text) => text.includes(':'))).toHaveLength(200);
    const missed = expected.filter((text) => !breaking.texts.includes(text));
    expect((await again.untilAll(missed)).toSorted()).toEqual(missed.toSorted());
  });

  test('more than a page of missed facts comes whole and in order', async () => {
    const first = await listen(owner);
    await first.stop();
    const texts = Array.from({ length: 1_200 }, (_, at) => String(at));
    for (const text of texts) await speak(owner, text);
    const again = await listen(owner, first.lastEventId);
    while (again.texts.at(-1) !== '1199') await sleep(20);
    expect(again.texts.slice(-1_200)).toEqual(texts);
  }, 30_000);

  test('a lost LISTEN connection is opened anew, and what was missed is read', async () => {
    const listener = await listen(owner);
    const admin = new pg.Client({ connectionString: test_.database.ownerUrl });
    await admin.connect();
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()`,
    );
    await admin.end();
    await speak(owner, 'unheard');
    expect(await listener.untilAll(['unheard'])).toEqual(['unheard']);
  });
});

test('a fact is heard within milliseconds of its commit', async () => {
  const listener = await listen(owner);
  const delays: number[] = [];
  for (let at = 1; at <= 30; at++) {
    await speak(owner, `tick ${at}`);
    const committed = performance.now();
    await listener.untilAll([`tick ${at}`]);
    delays.push((listener.heard.at(-1)?.at ?? Number.POSITIVE_INFINITY) - committed);
  }
  delays.sort((a, b) => a - b);
  expect(delays[15]).toBeLessThan(50);
  expect(delays.at(-1)).toBeLessThan(200);
});

test('a foreign event id is refused, and shutdown ends streams in a way clients reconnect from', async () => {
  const wrong = new Listener(owner.actor, "1:1'; DROP TABLE");
  expect(await wrong.ended).toMatchObject({ code: 'BAD_INPUT' });
  const closing = await openLiveHub(test_.platform);
  const listener = await new Listener(owner.actor, undefined, closing).connected();
  await closing.close();
  expect(await listener.ended).toMatchObject({ name: 'AbortError' });
});
