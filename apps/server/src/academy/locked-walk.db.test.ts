import { randomUUID } from 'node:crypto';
import { createQuestion } from '@atrium/academy';
import { type BlockContent, quizSettings } from '@atrium/academy/schemas';
import {
  giveCourse,
  type Learner,
  newLearner,
  openSchool,
  publish,
  type School,
  takeBack,
  uploadMedia,
  type Written,
  words,
  writeCourse,
} from '@atrium/academy/testing';
import { appRouter, callVerb, type ProcedureMeta } from '@atrium/api';
import { type Call, execute, inputSchemaOf, type Verb } from '@atrium/core/kernel';
import { asVisitor } from '@atrium/core/testing';
import { registrations } from '@atrium/runtime';
import type { AnyProcedure, AnyRouter } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JsonSchema, sampleInput } from '../testing/sample-input.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';

/** What is searched for, and what must not come with it. */
const bait = 'zebrafinch';
const secret = 'QUOKKA-SECRET';
const both = `${bait} ${secret}`;

let host: TestServer;
let school: School;
let course: Written;
let owns: Learner;
let refunded: Learner;
let stranger: Learner;

const router: AnyRouter = appRouter;
const stops = Object.entries<AnyProcedure>(router._def.procedures).flatMap(([path, procedure]) => {
  const meta = procedure._def.meta as ProcedureMeta | undefined;
  return meta?.verb && path.startsWith('academy.') ? [{ path, verb: meta.verb, rest: meta.openapi }] : [];
});
const isAuthors = (verb: Verb): boolean => (verb.tenancy ?? 'organization') === 'organization';

async function lockedBlocks(): Promise<BlockContent[]> {
  const fileId = await uploadMedia(school, 'png', secret);
  const video = await uploadMedia(school, 'mp4', secret);
  const captionsFileId = await uploadMedia(school, 'vtt', `\n00:01.000 --> 00:02.000\n${secret}\n`);
  const stem = { format: 'plain' as const, text: both };
  const asked = { tags: [], objective: null, generalFeedback: stem, feedbackTrue: stem, feedbackFalse: stem };
  const { questionId } = await execute(host.test.platform, createQuestion, school.author.call, {
    category: 'Locked',
    question: { kind: 'true_false', name: both, stem, answer: true, ...asked },
  });
  const settings = quizSettings.parse({});
  return [
    words(both),
    { kind: 'image', fileId, alt: both, caption: both, credit: both },
    { kind: 'video', fileId: video, captionsFileId, title: both, durationSeconds: 9, transcript: both },
    {
      ...{ kind: 'chart', title: both, form: 'bar', unit: 'usd', categories: [both] },
      ...{ series: [{ name: both, values: [1] }], summary: both, source: both },
    },
    { kind: 'quiz', title: both, intro: both, settings, items: [{ questionId, points: 1 }] },
    { kind: 'case', title: both, vignette: both, prompt: both, hints: [both], modelAnswer: both },
  ];
}

beforeAll(async () => {
  host = await testServer({ registrations });
  const { platform } = host.test;
  school = await openSchool(platform);
  course = await writeCourse(school, [
    { title: 'Open', preview: true, blocks: [words('Welcome.')] },
    { title: 'Locked', blocks: await lockedBlocks() },
  ]);
  await publish(school, course.courseId);
  [owns, refunded, stranger] = [
    await newLearner(platform),
    await newLearner(platform),
    await newLearner(platform),
  ];
  await giveCourse(platform, owns, course.courseId);
  const grant = await giveCourse(platform, refunded, course.courseId);
  for (const { call } of [owns, refunded]) await walk(call);
  await takeBack(platform, refunded, course.courseId, grant);
  for (const [name, { call }] of Object.entries({ owns, refunded, stranger })) {
    host.people.set(name, call.actor);
  }
});
afterAll(() => host.close());

const lockedBlockKeys = () => course.lessons[1]?.blockKeys ?? [];

const ofNothing = randomUUID();

/** Inputs that ask for the locked lesson by every name it has, each once. */
function inputsFor(verb: Verb): Record<string, unknown>[] {
  const schema = inputSchemaOf(verb) as JsonSchema;
  const inputs = lockedBlockKeys().map((blockKey) => {
    const ids: Record<string, string> = {
      courseId: course.courseId,
      moduleKey: course.moduleKey,
      lessonKey: course.lessons[1]?.key ?? '',
      blockKey,
    };
    const input = sampleInput(schema, (field) => ids[field] ?? ofNothing);
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      const isWord = field.type === 'string' && !field.format && !field.enum && field.const === undefined;
      if (isWord && (name in input || name === 'search'))
        input[name] = name === 'course' ? course.slug : bait;
    }
    return input;
  });
  return [...new Map(inputs.map((input) => [JSON.stringify(input), input])).values()];
}

async function walk(call: Call): Promise<string> {
  const answers: string[] = [];
  for (const { verb } of stops) {
    for (const input of inputsFor(verb)) {
      const answer: unknown = await callVerb({ platform: host.test.platform, call }, verb, input).catch(
        (error: unknown) => (error instanceof Error ? { ...error, message: error.message } : error),
      );
      answers.push(`${verb.name}: ${JSON.stringify(answer)}`);
    }
  }
  return answers.filter((answer) => answer.includes(secret)).join('\n');
}

const headersOf = (who: string | null) => (who ? { authorization: `Bearer ${who}` } : {});

async function walkRest(who: string | null): Promise<string[]> {
  const seen: string[] = [];
  for (const { verb, rest } of stops) {
    if (!rest) continue;
    for (const input of inputsFor(verb)) {
      const left = new Map(Object.entries(input));
      const path = rest.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
        const value = String(left.get(name));
        left.delete(name);
        return encodeURIComponent(value);
      });
      const isRead = rest.method === 'GET' || rest.method === 'DELETE';
      const query = isRead
        ? `?${new URLSearchParams(Object.fromEntries([...left].map(([name, value]) => [name, String(value)])))}`
        : '';
      const answer = await fetch(`${host.url}/api/v1${path}${query}`, {
        method: rest.method,
        headers: { ...headersOf(who), 'content-type': 'application/json' },
        ...(isRead ? {} : { body: JSON.stringify(Object.fromEntries(left)) }),
      });
      if ((await answer.text()).includes(secret)) seen.push(`${rest.method} ${path}`);
    }
  }
  return seen;
}

async function walkMedia(who: string | null): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {};
  for (const blockKey of lockedBlockKeys()) {
    for (const part of ['file', 'captions']) {
      const url = `${host.url}/academy/media/${course.courseId}/${blockKey}/${part}`;
      const answer = await fetch(url, { headers: { ...headersOf(who), range: 'bytes=0-100000' } });
      const text = await answer.text();
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (!answer.ok) expect(text).not.toContain(secret);
    }
  }
  return statuses;
}

describe('what is in a locked lesson', () => {
  it('is looked for in every procedure of the academy, and found by who has the course', async () => {
    expect(stops.length).toBeGreaterThanOrEqual(30);
    expect(await walk(owns.call)).toContain('academy.lesson.get');
    expect(await walkRest('owns')).not.toEqual([]);
    expect(await walkMedia('owns')).toEqual({ 206: 3, 404: 9 });
  });

  it.each(['a visitor', 'somebody signed in', 'a learner after the refund'])(
    'is in no answer of any procedure to %s',
    async (who) => {
      const call = { 'a visitor': asVisitor, 'somebody signed in': stranger.call }[who] ?? refunded.call;
      expect(await walk(call)).toBe('');
    },
  );

  it.each([null, 'stranger', 'refunded'])('is in no REST answer and no file to %s', async (who) => {
    expect(await walkRest(who)).toEqual([]);
    const statuses = await walkMedia(who);
    expect(Object.keys(statuses).filter((status) => status.startsWith('2'))).toEqual([]);
  });

  it('is in no author’s procedure to another school', async () => {
    const other = await openSchool(host.test.platform);
    expect(stops.some(({ verb }) => isAuthors(verb))).toBe(true);
    expect(await walk(other.owner.call)).toBe('');
  });
});

describe('a picture or video of a course', () => {
  it('is never kept by others, and asked for again each time', async () => {
    const blockKey = lockedBlockKeys()[2];
    const url = `${host.url}/academy/media/${course.courseId}/${blockKey}/file`;
    const whole = await fetch(url, { headers: headersOf('owns') });
    expect(whole.headers.get('cache-control')).toBe('private, no-cache');
    expect(whole.headers.get('content-disposition')).toBe('inline');
    const part = await fetch(url, { headers: { ...headersOf('owns'), range: 'bytes=4-7' } });
    expect([part.status, await part.text()]).toEqual([206, 'ftyp']);
  });
});
