import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command, execute, type Registration } from '../kernel/index.ts';
import { runReport } from '../reports/index.ts';
import { type TestMember, type TestPlatform, testMember, testPlatform } from '../testing/index.ts';
import { auditRegistration, listAudit, listAuditActions } from './index.ts';

const write = command({
  name: 'notes.write',
  summary: 'Writes a note',
  scope: 'notes.write',
  input: z.object({ id: z.string(), note: z.string() }),
  output: z.object({}),
  run: async (ctx, { id, note }) => {
    ctx.target('note', id, { note });
    return {};
  },
});
const notes: Registration = {
  name: 'notes',
  verbs: [write],
  scopes: { 'notes.write': { description: 'Write notes', roles: ['owner', 'member'] } },
  facts: [],
  jobs: [],
  subscriptions: [],
  schedules: [],
};

let test: TestPlatform;
let owner: TestMember;
let member: TestMember;
let stranger: TestMember;
const times: string[] = [];
beforeAll(async () => {
  test = await testPlatform({ registrations: [auditRegistration, notes] });
  owner = await testMember(test.platform);
  member = await testMember(test.platform, { roles: ['member'], organizationId: owner.organizationId });
  stranger = await testMember(test.platform);
  for (const number of [1, 2, 3, 4, 5]) {
    times.push(test.clock.now().toISOString());
    const by = number % 2 ? owner : member;
    await execute(test.platform, write, by.call, {
      id: `n${number}`,
      note: number === 4 ? '=100%_sure' : 'calm',
    });
    if (number !== 2) test.clock.advance(60);
  }
  await execute(test.platform, write, stranger.call, { id: 'foreign', note: 'calm' });
});
afterAll(() => test.close());

const list = (input: z.input<(typeof listAudit)['input']> = {}) =>
  execute(test.platform, listAudit, owner.call, input);
const ids = async (input: z.input<(typeof listAudit)['input']> = {}) =>
  (await list(input)).items.map((item) => item.target?.id);

describe('the activity log', () => {
  it('shows what was done here, newest first, in words, and nothing of another tenant', async () => {
    const { items } = await list();
    expect(items.map((item) => item.label)).toEqual(Array(5).fill('Writes a note'));
    expect(items.map((item) => item.target?.id)).toContain('n1');
    expect(items.map((item) => item.target?.id)).not.toContain('foreign');
    expect(items[0]).toMatchObject({ actor: { label: owner.email }, outcome: 'done', target: { id: 'n5' } });
  });

  it('is paged without gap or repeat although rows share a millisecond', async () => {
    const seen: (string | undefined)[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await list({ limit: 1, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((item) => item.target?.id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen.slice(0, 2)).toEqual(['n5', 'n4']);
    expect([...seen].sort()).toEqual(['n1', 'n2', 'n3', 'n4', 'n5']);
  });

  it('is filtered by person, action, target, outcome, time and text, where % and _ are only letters', async () => {
    expect(await ids({ actorId: member.userId })).toEqual(['n4', 'n2']);
    expect(await ids({ action: 'notes.' })).toHaveLength(5);
    expect(await ids({ action: 'other.' })).toEqual([]);
    expect(await ids({ targetType: 'note', targetId: 'n3' })).toEqual(['n3']);
    expect(await ids({ outcome: 'refused' })).toEqual([]);
    expect(await ids({ from: times[3], to: times[4] })).toEqual(['n4']);
    expect(await ids({ text: '100%_S' })).toEqual(['n4']);
    expect(await ids({ text: '%' })).toEqual(['n4']);
  });

  it('is for owners and admins', async () => {
    await expect(execute(test.platform, listAudit, member.call, {})).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('tells which actions there are', async () => {
    const actions = await execute(test.platform, listAuditActions, owner.call, {});
    expect(actions.find((one) => one.module === 'notes')?.actions).toEqual([
      { action: 'notes.write', label: 'Writes a note' },
    ]);
  });
});

describe('its export', () => {
  it('holds the filtered rows, disarms formulas, and is itself in the log', async () => {
    const file = await runReport(test.platform, owner.call, 'audit.events', {
      targetType: 'note',
      text: 'sure',
      bom: 'true',
    });
    const csv = await text(file.stream);
    expect(file.fileName).toMatch(/^audit-events-2026-03-02\.csv$/);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain('"{""note"":""=100%_sure""}"');
    const [latest] = (await list()).items;
    expect(latest).toMatchObject({
      action: 'reports.export',
      target: { id: 'audit.events' },
      detail: { filter: { text: 'sure' } },
    });
  });

  it('is refused without the scope, for an unknown name, and for a wrong filter', async () => {
    const run = (by: TestMember, name: string, input = {}) => runReport(test.platform, by.call, name, input);
    await expect(run(member, 'audit.events')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(run(owner, 'audit.none')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(run(owner, 'audit.events', { from: 'yesterday' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
});
