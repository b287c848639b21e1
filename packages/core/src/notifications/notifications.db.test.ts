import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command, execute, type Registration, runJob } from '../kernel/index.ts';
import { type TestMember, type TestPlatform, testMember, testPlatform } from '../testing/index.ts';
import * as notifications from './index.ts';
import { mailNoticeJob } from './mail-notice.job.ts';

const news = {
  name: 'news',
  scopes: { 'news.hear': { description: 'Hear news', roles: ['owner', 'editor'] } },
  verbs: [],
  facts: [],
  jobs: [],
  subscriptions: [],
  schedules: [],
  notices: [
    { name: 'news.flash', label: 'Flash', description: 'News', defaults: { in_app: true, email: true } },
    {
      name: 'news.alarm',
      label: 'Alarm',
      description: 'Alarm',
      defaults: { in_app: true, email: true },
      fixed: true,
    },
  ],
} satisfies Registration;

const tell = command({
  name: 'news.tell',
  summary: 'Tell',
  scope: 'news.hear',
  input: z.object({
    key: z.string(),
    type: z.string().default('news.flash'),
    to: z.array(z.string()).optional(),
  }),
  output: z.object({}),
  run: async (ctx, { key, type, to }) => {
    const text = { title: `News <${key}>`, body: 'It happened.', href: '/news/1', dedupeKey: key };
    await notifications.notify(ctx, { ...text, type, ...(to ? { userIds: to } : { scope: 'news.hear' }) });
    return {};
  },
});

let test: TestPlatform;
let owner: TestMember;
let editor: TestMember;
let bystander: TestMember;
let stranger: TestMember;
beforeAll(async () => {
  test = await testPlatform({ registrations: [notifications.notificationsRegistration, news] });
  owner = await testMember(test.platform);
  const { organizationId } = owner;
  editor = await testMember(test.platform, { organizationId, roles: ['editor'] });
  bystander = await testMember(test.platform, { organizationId, roles: ['member'] });
  stranger = await testMember(test.platform);
});
afterAll(() => test.close());

const list = (member: TestMember, input = {}) =>
  execute(test.platform, notifications.listNotices, member.call, input);
const titles = async (member: TestMember) => (await list(member)).items.map((item) => item.title);
const unread = async (member: TestMember) =>
  (await execute(test.platform, notifications.countUnread, member.call, {})).unread;
const say = (key: string, more = {}) => execute(test.platform, tell, owner.call, { key, ...more });
const choose = (type: string, channel: 'in_app' | 'email', enabled: boolean) =>
  execute(test.platform, notifications.setNoticeSetting, editor.call, { type, channel, enabled });
const mail = (id: string) =>
  runJob(
    test.platform,
    mailNoticeJob,
    { organizationId: owner.organizationId, onBehalfOf: null, requestId: 'r', payload: { id } },
    { jobId: '1', attempt: 1, maxAttempts: 8, signal: new AbortController().signal },
  );
const facts = () =>
  test.platform.db.transaction({ organizationId: owner.organizationId, userId: null }, (tx) =>
    tx.fact.findMany({ orderBy: { id: 'asc' } }),
  );

describe('a notice', () => {
  it('reaches the holders of its scope once, however often it is told, and nobody else', async () => {
    await say('one');
    await say('one');
    for (const member of [owner, editor]) expect(await titles(member)).toEqual(['News <one>']);
    for (const member of [bystander, stranger]) expect(await titles(member)).toEqual([]);
    const told = (await facts()).filter((fact) => fact.name === 'notifications.created');
    expect(told.map((fact) => fact.userId).sort()).toEqual([owner.userId, editor.userId].sort());
  });

  it('named for a person of another organization is not sent', async () => {
    await say('foreign', { to: [stranger.userId] });
    expect(await titles(stranger)).toEqual([]);
  });

  it('is read by its owner only', async () => {
    const [first] = (await list(owner)).items;
    const read = (member: TestMember) =>
      execute(test.platform, notifications.markRead, member.call, { id: first?.id ?? '' });
    await expect(read(editor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(read(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await unread(owner)).toBe(1);
    await read(owner);
    await read(owner);
    expect(await unread(owner)).toBe(0);
    expect((await facts()).filter((fact) => fact.name === 'notifications.read')).toHaveLength(1);
  });

  it('is paged from the newest without gap or repeat', async () => {
    for (const key of ['a', 'b', 'c', 'd', 'e']) await say(key, { to: [bystander.userId] });
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await list(bystander, { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((item) => item.title));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['e', 'd', 'c', 'b', 'a'].map((key) => `News <${key}>`));
    expect(await execute(test.platform, notifications.markAllRead, bystander.call, {})).toEqual({
      marked: 5,
    });
    expect((await list(bystander, { unreadOnly: true })).items).toEqual([]);
  });
});

describe('the mail of a notice', () => {
  it('goes out once, under one key', async () => {
    const [first] = (await list(owner)).items;
    const id = first?.id ?? '';
    await mail(id);
    await mail(id);
    expect(test.sent).toHaveLength(1);
    expect(test.sent[0]).toMatchObject({
      to: owner.email,
      subject: 'News <one>',
      idempotencyKey: `notice:${id}`,
    });
    expect(test.sent[0]?.html).toContain('News &lt;one&gt;');
    expect(test.sent[0]?.text).toContain('http://localhost:3000/news/1');
  });

  it('is not sent to someone who has switched it off or left since', async () => {
    await say('late', { to: [editor.userId] });
    const [late] = (await list(editor)).items;
    await choose('news.flash', 'email', false);
    await mail(late?.id ?? '');
    await choose('news.flash', 'email', true);
    const { organizationId, userId } = editor;
    await test.platform.db.transaction({ organizationId, userId: null }, (tx) =>
      tx.membership.delete({ where: { organizationId_userId: { organizationId, userId } } }),
    );
    await mail(late?.id ?? '');
    await test.platform.db.transaction({ organizationId, userId: null }, (tx) =>
      tx.membership.create({ data: { organizationId, userId, roles: ['editor'] } }),
    );
    expect(test.sent.filter((message) => message.to === editor.email)).toEqual([]);
  });
});

describe('a setting', () => {
  it('switches a channel off for oneself alone', async () => {
    await choose('news.flash', 'in_app', false);
    const before = await unread(owner);
    await say('quiet');
    expect(await titles(editor)).toEqual([]);
    expect(await unread(editor)).toBe(0);
    expect(await unread(owner)).toBe(before + 1);
    const settings = await execute(test.platform, notifications.getNoticeSettings, editor.call, {});
    expect(settings.find((one) => one.type === 'news.flash')?.channels).toEqual({
      in_app: false,
      email: true,
    });
  });

  it('of a fixed notice is refused, and of an unknown one not found', async () => {
    await expect(choose('news.alarm', 'email', false)).rejects.toMatchObject({
      details: { reason: 'fixed' },
    });
    await expect(choose('news.none', 'email', false)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('that silences every channel keeps the notice from being written at all', async () => {
    await choose('news.flash', 'email', false);
    await say('silent', { to: [editor.userId] });
    await choose('news.flash', 'in_app', true);
    expect(await titles(editor)).not.toContain('News <silent>');
  });
});
