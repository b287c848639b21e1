import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { aiRegistration } from '@atrium/core/ai';
import { billingRegistration } from '@atrium/core/billing';
import { filesRegistration, storeUpload } from '@atrium/core/files';
import { type Call, execute, type Platform } from '@atrium/core/kernel';
import { notificationsRegistration } from '@atrium/core/notifications';
import {
  asVisitor,
  origin,
  type TestMember,
  type TestPlatform,
  testMember,
  testPlatform,
} from '@atrium/core/testing';
import { featureOf } from '../access/entitled.ts';
import type { BlockContent } from '../block/schemas.ts';
import { createCourse } from '../course/create.ts';
import { priceCourse } from '../course/price.ts';
import { publishCourse } from '../course/publish.ts';
import { addLesson } from '../lesson/add.ts';
import { editLesson } from '../lesson/edit.ts';
import { saveLesson } from '../lesson/save.ts';
import { addModule } from '../module/add.ts';
import { academyRegistration } from '../registry.ts';

/** A platform with the academy on it, for database tests. */
export const academyPlatform = (): Promise<TestPlatform> =>
  testPlatform({
    registrations: [
      filesRegistration,
      notificationsRegistration,
      aiRegistration,
      billingRegistration,
      academyRegistration,
    ],
  });

export interface School {
  readonly platform: Platform;
  readonly organizationId: string;
  readonly owner: TestMember;
  readonly author: TestMember;
  readonly support: TestMember;
}

/** An organization with one person in each role. */
export async function openSchool(platform: Platform): Promise<School> {
  const owner = await testMember(platform);
  const { organizationId } = owner;
  const [author, support] = await Promise.all([
    testMember(platform, { organizationId, roles: ['academy.author'] }),
    testMember(platform, { organizationId, roles: ['academy.support'] }),
  ]);
  return { platform, organizationId, owner, author, support };
}

export interface Learner {
  readonly userId: string;
  readonly call: Call;
}

/** A signed-in person who is a member of nothing. */
export async function newLearner(platform: Platform): Promise<Learner> {
  const { userId, actor } = await testMember(platform);
  return { userId, call: { actor: { ...actor, organizationId: null, roles: [] }, origin } };
}

export const visitorCall = asVisitor;

export interface LessonPlan {
  readonly title: string;
  readonly preview?: boolean;
  readonly required?: boolean;
  readonly blocks: readonly BlockContent[];
}

export interface Written {
  readonly courseId: string;
  readonly slug: string;
  readonly moduleKey: string;
  /** Keys of its lessons and of their blocks, in order. */
  readonly lessons: readonly { readonly key: string; readonly blockKeys: readonly string[] }[];
}

/** Writes a course of one module; it is still a draft. */
export async function writeCourse(
  { platform, author }: School,
  plan: readonly LessonPlan[],
  title = `Course ${randomUUID().slice(0, 8)}`,
): Promise<Written> {
  const { courseId, slug } = await execute(platform, createCourse, author.call, { title });
  const { moduleKey } = await execute(platform, addModule, author.call, { courseId, title: 'Module one' });
  const lessons = [];
  for (const { blocks, ...facts } of plan) {
    const { lessonKey } = await execute(platform, addLesson, author.call, { courseId, moduleKey, ...facts });
    const keyed = blocks.map((content) => ({ key: randomUUID(), content }));
    await execute(platform, saveLesson, author.call, {
      ...{ courseId, lessonKey, revision: 0, blocks: keyed },
      ...facts,
    });
    lessons.push({ key: lessonKey, blockKeys: keyed.map(({ key }) => key) });
  }
  return { courseId, slug, moduleKey, lessons };
}

export const dollars = (amount: number) => ({ amountMinor: amount * 100, currency: 'USD' });

/** Prices and publishes it. `null`: free. */
export async function publish(
  { platform, owner }: School,
  courseId: string,
  options: { price?: ReturnType<typeof dollars> | null; learners?: 'stay' | 'offer' | 'move' } = {},
) {
  const { price = dollars(199), learners = 'offer' } = options;
  if (price) await execute(platform, priceCourse, owner.call, { courseId, price });
  return execute(platform, publishCourse, owner.call, { courseId, learners });
}

/** Changes one lesson of the draft. */
export async function rewrite(
  { platform, author }: School,
  at: { readonly courseId: string; readonly lessonKey: string },
  blocks: readonly { readonly key: string; readonly content: BlockContent }[],
) {
  const { revision, key: _, blocks: __, ...facts } = await execute(platform, editLesson, author.call, at);
  return execute(platform, saveLesson, author.call, { ...at, ...facts, revision, blocks: [...blocks] });
}

export const words = (markdown: string): BlockContent => ({ kind: 'text', markdown });

/** Writes a grant for the course into the ledger, as a purchase would; the id takes it back. */
export async function giveCourse(
  platform: Platform,
  { userId }: { readonly userId: string },
  courseId: string,
): Promise<string> {
  const grantId = randomUUID();
  const entry = {
    ...{ userId, feature: featureOf(courseId), grantId, sequence: 1 },
    ...{ kind: 'grant', source: 'gift', sourceId: grantId, startsAt: platform.clock.now() },
  };
  await platform.db.transaction({ organizationId: null, userId }, (tx) =>
    tx.entitlementEntry.create({ data: entry }),
  );
  return grantId;
}

/** Revokes that grant, as a refund would. */
export async function takeBack(
  platform: Platform,
  { userId }: { readonly userId: string },
  courseId: string,
  grantId: string,
): Promise<void> {
  const entry = {
    ...{ userId, feature: featureOf(courseId), grantId, sequence: 2 },
    ...{ kind: 'revoke', source: 'gift', sourceId: grantId, startsAt: platform.clock.now() },
  };
  await platform.db.transaction({ organizationId: null, userId }, (tx) =>
    tx.entitlementEntry.create({ data: entry }),
  );
}

/** The smallest picture, video and captions that pass for what they are. */
const samples = {
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  mp4: Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypisom'),
    Buffer.alloc(12),
    Buffer.alloc(4096, 7),
  ]),
  vtt: Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n'),
};

export async function uploadMedia(
  { platform, author }: School,
  kind: keyof typeof samples,
  trailer = '',
): Promise<string> {
  const stream = Readable.from([samples[kind], Buffer.from(trailer)]);
  const name = `sample.${kind}`;
  return (await storeUpload(platform, author.call, { purpose: 'academy.media', name, stream })).id;
}
