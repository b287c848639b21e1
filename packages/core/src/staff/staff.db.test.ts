import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditRegistration, listAudit } from '../audit/index.ts';
import { digest, randomToken } from '../identity/credential/secret.ts';
import { listMembers } from '../identity/index.ts';
import {
  type Actor,
  addSeconds,
  type Call,
  command,
  execute,
  type JobEnvelope,
  job,
  type Registration,
  runJob,
  type StaffActor,
  type StaffRole,
} from '../kernel/index.ts';
import {
  actorBy,
  identityPlatform,
  origin,
  runJobs,
  signInOnWeb,
  type TestMember,
  type TestPerson,
  type TestPlatform,
  testMember,
  testPerson,
} from '../testing/index.ts';
import {
  disablePerson,
  enablePerson,
  endSignInsOfPerson,
  findPeople,
  getPerson,
  getStaffOverview,
  listPlatformEvents,
  listStaffOrganizations,
  openOrganization,
  reinstateOrganization,
  staffRegistration,
  suspendOrganization,
} from './index.ts';

const ran: string[] = [];
const noted = job({
  name: 'notes.note',
  payload: z.object({ id: z.uuid() }),
  run: async ({ actor }) => void ran.push(actor.organizationId ?? 'none'),
});
const note = command({
  name: 'notes.note',
  summary: 'Queues a note',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
  scope: 'organization.view',
  run: async (ctx, input) => {
    ctx.enqueue(noted, input);
    return {};
  },
});
const notes: Registration = {
  name: 'notes',
  verbs: [note],
  scopes: {},
  facts: [],
  jobs: [noted],
  subscriptions: [],
  schedules: [],
};

let test: TestPlatform;
let staffPerson: TestPerson;

beforeAll(async () => {
  test = await identityPlatform(auditRegistration, staffRegistration, notes);
  staffPerson = await testPerson(test, { secondFactor: true, staffRole: 'admin' });
});
afterAll(() => test.close());

const reason = 'Ticket 4711: the owner asked us to look';

function staff(role: StaffRole = 'admin', organizationId: string | null = null): Call {
  const actor: StaffActor = {
    kind: 'staff',
    via: { kind: 'session', id: staffPerson.userId },
    userId: staffPerson.userId,
    email: staffPerson.email,
    role,
    organizationId,
    reason: organizationId ? reason : null,
    provenAt: test.clock.now(),
  };
  return { actor, origin };
}

/** A session of a test member, who has no password to sign in with. */
async function sessionOf({ userId, organizationId }: TestMember): Promise<string> {
  const { platform } = test;
  const token = randomToken();
  const now = platform.clock.now();
  const times = { authenticatedAt: now, lastSeenAt: now, expiresAt: addSeconds(now, 3600) };
  await platform.db.transaction({ organizationId: null, userId }, (tx) =>
    tx.session.create({
      data: { userId, tokenHash: digest(token), organizationId, methods: ['pwd'], ...times },
    }),
  );
  return token;
}

describe('who may call them', () => {
  it('no verb for staff answers a customer, a key, a guest or a visitor', async () => {
    const owner = await testMember(test.platform);
    const callers: Actor[] = [
      { kind: 'visitor' },
      owner.actor,
      { ...owner.actor, staffRole: 'admin' },
      {
        kind: 'api_key',
        keyId: owner.userId,
        name: 'k',
        organizationId: owner.organizationId,
        scopes: ['staff', 'staff_admin'],
      },
      { kind: 'guest', organizationId: owner.organizationId, subjectId: owner.userId },
    ];
    const input = { search: 'person', userId: owner.userId, organizationId: owner.organizationId, reason };
    for (const verb of staffRegistration.verbs) {
      const given = Object.fromEntries(
        Object.entries(input).filter(([name]) => name in (verb.input as z.ZodObject).shape),
      );
      for (const actor of callers) {
        const code = actor.kind === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
        await expect(execute(test.platform, verb, { actor, origin }, given), verb.name).rejects.toMatchObject(
          {
            code,
          },
        );
      }
    }
  });

  it('support may look and end sign-ins, but suspends no organization and disables nobody', async () => {
    const owner = await testMember(test.platform);
    const { platform } = test;
    const inside = staff('support', owner.organizationId);
    await expect(execute(platform, openOrganization, inside, {})).resolves.toMatchObject({ members: 1 });
    for (const act of [
      execute(platform, suspendOrganization, inside, {}),
      execute(platform, disablePerson, staff('support'), { userId: owner.userId, reason }),
    ]) {
      await expect(act).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('an old proof of presence suspends nothing', async () => {
    const owner = await testMember(test.platform);
    const call = staff('admin', owner.organizationId);
    const old = { ...call.actor, provenAt: new Date(test.clock.now().getTime() - 11 * 60_000) } as StaffActor;
    await expect(
      execute(test.platform, suspendOrganization, { actor: old, origin }, {}),
    ).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
  });
});

describe('inside an organization', () => {
  it('nothing opens without an organization and a reason', async () => {
    await expect(execute(test.platform, openOrganization, staff(), {})).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(execute(test.platform, listMembers, staff(), {})).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('every look leaves a row with its reason in the log of the organization', async () => {
    const owner = await testMember(test.platform);
    const visit = staff('support', owner.organizationId);
    await execute(test.platform, openOrganization, visit, {});
    await execute(test.platform, listMembers, visit, {});
    const { items } = await execute(test.platform, listAudit, owner.call, {});
    expect(items.map(({ action, detail, actor }) => [action, detail.reason, actor.kind])).toEqual([
      ['identity.member.list', reason, 'staff'],
      ['staff.organization.open', reason, 'staff'],
    ]);
  });
});

describe('suspension', () => {
  it('refuses members within a second in clear words, keeps everything, and ends', async () => {
    const { platform, clock } = test;
    const owner = await testMember(platform);
    const session = await sessionOf(owner);
    const asOwner = async () => ({ actor: await actorBy(test, { session }), origin });
    await execute(platform, listMembers, await asOwner(), {});
    await execute(platform, suspendOrganization, staff('admin', owner.organizationId), {});
    clock.advance(1);
    await expect(execute(platform, listMembers, await asOwner(), {})).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('suspended'),
      details: { reason: 'organization_suspended' },
    });
    await expect(
      execute(platform, suspendOrganization, staff('admin', owner.organizationId), {}),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await execute(platform, reinstateOrganization, staff('admin', owner.organizationId), {});
    clock.advance(1);
    await expect(execute(platform, listMembers, await asOwner(), {})).resolves.toMatchObject({
      items: [{ userId: owner.userId }],
    });
  });

  it('its jobs wait, run once when it ends, and those of others go on', async () => {
    const { platform } = test;
    const [closed, open] = [await testMember(platform), await testMember(platform)];
    await execute(platform, note, closed.call, { id: closed.userId });
    await execute(platform, note, open.call, { id: open.userId });
    await execute(platform, suspendOrganization, staff('admin', closed.organizationId), {});
    const [ofOpen, ofClosed] = await queued();
    if (!ofOpen || !ofClosed) throw new Error('two jobs are queued');
    for (const one of [ofClosed, ofOpen, ofClosed]) await deliver(one);
    expect(ran).toEqual([open.organizationId]);
    const waiting = await queued();
    expect(waiting.map(({ payload }) => payload.organizationId)).toEqual([closed.organizationId]);
    const answer = await execute(platform, reinstateOrganization, staff('admin', closed.organizationId), {});
    expect(answer).toEqual({ resumedJobs: 1 });
    await runJobs(platform);
    expect(ran).toEqual([open.organizationId, closed.organizationId]);
  });
});

describe('people', () => {
  it('a disabled account loses its sessions within a second, and finds no way in', async () => {
    const person = await testPerson(test);
    const session = await signInOnWeb(test, person);
    expect((await actorBy(test, { session })).kind).toBe('user');
    const act = { userId: person.userId, reason };
    expect(await execute(test.platform, disablePerson, staff(), act)).toEqual({ ended: 1 });
    test.clock.advance(1);
    expect((await actorBy(test, { session })).kind).toBe('visitor');
    await expect(signInOnWeb(test, person)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await execute(test.platform, enablePerson, staff(), act);
    expect((await actorBy(test, { session: await signInOnWeb(test, person) })).kind).toBe('user');
    expect((await actorBy(test, { session })).kind).toBe('visitor');
  });

  it('support ends every sign-in of a person, who may sign in again', async () => {
    const person = await testPerson(test);
    const session = await signInOnWeb(test, person);
    await execute(test.platform, endSignInsOfPerson, staff('support'), { userId: person.userId, reason });
    test.clock.advance(1);
    expect((await actorBy(test, { session })).kind).toBe('visitor');
    expect((await actorBy(test, { session: await signInOnWeb(test, person) })).kind).toBe('user');
  });

  it('staff cannot disable themselves', async () => {
    const act = { userId: staffPerson.userId, reason };
    await expect(execute(test.platform, disablePerson, staff(), act)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('a person is found by part of the address, with sign-ins but no secret', async () => {
    const person = await testPerson(test);
    await signInOnWeb(test, person);
    const search = person.email.slice(0, 30);
    const { items } = await execute(test.platform, findPeople, staff('support'), { search });
    expect(items.map(({ id }) => id)).toEqual([person.userId]);
    const shown = await execute(test.platform, getPerson, staff('support'), { userId: person.userId });
    expect(shown.signIns).toMatchObject([{ kind: 'browser', methods: ['pwd'] }]);
    expect(JSON.stringify(shown)).not.toMatch(/hash|token|secret/i);
  });

  it('what staff did and looked at stands in the log of the platform', async () => {
    const person = await testPerson(test);
    await execute(test.platform, getPerson, staff(), { userId: person.userId });
    await execute(test.platform, endSignInsOfPerson, staff(), { userId: person.userId, reason });
    const filter = { targetId: person.userId };
    const acts = await execute(test.platform, listPlatformEvents, staff(), filter);
    expect(acts.items.map(({ action }) => action)).toEqual(['staff.person.end_sign_ins']);
    const all = await execute(test.platform, listPlatformEvents, staff(), { ...filter, withReads: true });
    expect(all.items.map(({ action }) => action)).toContain('staff.person.get');
  });
});

describe('figures', () => {
  it('every organization is listed once, page by page', async () => {
    for (let made = 0; made < 5; made += 1) await testMember(test.platform);
    const { total } = (await execute(test.platform, getStaffOverview, staff('support'), {})).organizations;
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await execute(test.platform, listStaffOrganizations, staff('support'), {
        limit: 2,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  });

  it('sums over all organizations leave the binding of whoever asked as it was', async () => {
    const { platform } = test;
    const owner = await testMember(platform);
    const binding = { organizationId: owner.organizationId, userId: owner.userId };
    await platform.db.transaction({ ...binding, staff: true }, async (tx) => {
      await tx.$queryRaw`SELECT * FROM staff_ai_usage(now() - interval '1 day')`;
      expect(await tx.$queryRaw`SELECT current_setting('app.org') AS org`).toEqual([
        { org: owner.organizationId },
      ]);
    });
    await expect(
      platform.db.transaction(binding, (tx) => tx.$queryRaw`SELECT * FROM staff_ai_usage(now())`),
    ).rejects.toThrow(/for staff/);
  });
});

interface Queued {
  readonly id: bigint;
  readonly payload: JobEnvelope;
}

const queued = (): Promise<Queued[]> =>
  test.platform.db.transaction(
    { organizationId: null, userId: null },
    (tx) =>
      tx.$queryRaw<Queued[]>`SELECT id, payload FROM jobs.list(false, NULL, 100) WHERE task = 'notes.note'`,
  );

async function deliver({ id, payload }: Queued): Promise<void> {
  const signal = new AbortController().signal;
  await runJob(test.platform, noted, payload, { jobId: String(id), attempt: 1, maxAttempts: 8, signal });
  await test.platform.db.transaction(
    { organizationId: null, userId: null },
    (tx) => tx.$queryRaw`SELECT jobs.discard(${id}) FROM jobs.list(false, NULL, 100) j WHERE j.id = ${id}`,
  );
}
