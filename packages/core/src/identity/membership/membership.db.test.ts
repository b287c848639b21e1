import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, execute, type Registration } from '../../kernel/index.ts';
import {
  actorBy,
  identityPlatform,
  origin,
  signInOnWeb,
  type TestPerson,
  type TestPlatform,
  testPerson,
} from '../../testing/index.ts';
import {
  changeMemberRoles,
  createOrganization,
  leaveOrganization,
  listMembers,
  listRoles,
  me,
  removeMember,
  switchOrganization,
} from '../index.ts';

const product: Registration = {
  name: 'lab',
  verbs: [],
  facts: [],
  jobs: [],
  subscriptions: [],
  schedules: [],
  scopes: { 'lab.sign': { description: 'Sign results', roles: ['owner', 'lab_signer'] } },
  roles: { lab_signer: { label: 'Signer', description: 'Signs results.' } },
};

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform(product);
});
afterAll(() => test.close());

interface Seat {
  readonly person: TestPerson;
  readonly session: string;
}

async function house(...roles: string[][]): Promise<{ organizationId: string; owner: Seat; others: Seat[] }> {
  const person = await testPerson(test);
  const owner = { person, session: await signInOnWeb(test, person) };
  const { id: organizationId } = await execute(test.platform, createOrganization, await call(owner), {
    name: 'House',
  });
  const others: Seat[] = [];
  for (const theirs of roles) others.push(await seat(organizationId, theirs));
  return { organizationId, owner, others };
}

async function seat(organizationId: string, roles: string[]): Promise<Seat> {
  const person = await testPerson(test);
  await test.platform.db.transaction({ organizationId, userId: null }, (tx) =>
    tx.membership.create({ data: { organizationId, userId: person.userId, roles } }),
  );
  return { person, session: await signInOnWeb(test, person) };
}

const call = async ({ session }: Seat): Promise<Call> => ({
  actor: await actorBy(test, { session }),
  origin,
});
const change = async (by: Seat, whom: Seat, roles: string[]) =>
  execute(test.platform, changeMemberRoles, await call(by), { userId: whom.person.userId, roles });
const remove = async (by: Seat, whom: Seat) =>
  execute(test.platform, removeMember, await call(by), { userId: whom.person.userId });
const leave = async (by: Seat) => execute(test.platform, leaveOrganization, await call(by), {});
const owners = (organizationId: string) =>
  test.platform.db.transaction({ organizationId, userId: null }, (tx) =>
    tx.membership.count({ where: { organizationId, roles: { has: 'owner' } } }),
  );

describe('an organization always has an owner', () => {
  it('the last one cannot leave', async () => {
    const { owner, organizationId } = await house(['admin']);
    await expect(leave(owner)).rejects.toMatchObject({ details: { reason: 'last_owner' } });
    expect(await owners(organizationId)).toBe(1);
  });

  it.each(['remove each other', 'demote each other', 'leave'])(
    'when owners %s at the same moment',
    async (act) => {
      for (let round = 0; round < 5; round++) {
        const { owner, others, organizationId } = await house(['owner'], ['owner']);
        const all = [owner, ...others];
        const acts = all.map((by, index) => {
          const whom = all[(index + 1) % all.length] ?? by;
          if (act === 'leave') return leave(by);
          return act === 'demote each other' ? change(by, whom, ['member']) : remove(by, whom);
        });
        await Promise.allSettled(acts);
        expect(await owners(organizationId)).toBeGreaterThan(0);
      }
    },
  );
});

describe('roles', () => {
  it('nobody changes their own', async () => {
    const { owner, others } = await house(['owner']);
    await expect(change(owner, owner, ['owner', 'lab_signer'])).rejects.toMatchObject({
      details: { reason: 'own_roles' },
    });
    const [second] = others;
    if (second) await change(owner, second, ['member']);
  });

  it('nobody gives or takes what they lack: an administrator makes no owner and unmakes none', async () => {
    const { owner, others } = await house(['admin'], ['member']);
    const [admin, member] = others as [Seat, Seat];
    const above = { details: { reason: 'role_above_own' } };
    await expect(change(admin, member, ['owner'])).rejects.toMatchObject(above);
    await expect(change(admin, member, ['member', 'lab_signer'])).rejects.toMatchObject(above);
    await expect(change(admin, owner, ['member'])).rejects.toMatchObject(above);
    await expect(remove(admin, owner)).rejects.toMatchObject(above);
    await change(admin, member, ['admin']);
    await expect(change(member, admin, ['member'])).resolves.toEqual({});
  });

  it('one that nobody declares, or none of the organization’s own, is refused', async () => {
    const { owner, others } = await house(['member']);
    const [member] = others as [Seat];
    await expect(change(owner, member, ['emperor'])).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(change(owner, member, ['lab_signer'])).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('a change counts in the next request', async () => {
    const { owner, others } = await house(['member']);
    const [member] = others as [Seat];
    expect(await actorBy(test, { session: member.session })).toMatchObject({ roles: ['member'] });
    await change(owner, member, ['member', 'lab_signer']);
    const actor = await actorBy(test, { session: member.session });
    expect(await execute(test.platform, me, { actor, origin }, {})).toMatchObject({
      scopes: expect.arrayContaining(['lab.sign']),
    });
  });

  it('the list says whose each role is, and which the asker may give', async () => {
    const { others } = await house(['admin']);
    const { items } = await execute(test.platform, listRoles, await call(others[0] as Seat), {});
    expect(items.map(({ name, product, grantable }) => [name, product, grantable])).toEqual([
      ['owner', null, false],
      ['admin', null, true],
      ['member', null, true],
      ['lab_signer', 'lab', false],
    ]);
  });

  it('a member manages nobody', async () => {
    const { others } = await house(['member'], ['member']);
    const [one, two] = others as [Seat, Seat];
    await expect(remove(one, two)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(change(one, two, ['admin'])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

it('somebody of another organization is not found', async () => {
  const { owner } = await house();
  const stranger = (await house(['member'])).others[0] as Seat;
  await expect(remove(owner, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(change(owner, stranger, ['member'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('a removed member is out with the next request, and keeps their account', async () => {
  const { owner, others } = await house(['member']);
  const [member] = others as [Seat];
  await remove(owner, member);
  expect(await actorBy(test, { session: member.session })).toMatchObject({
    kind: 'user',
    organizationId: null,
  });
});

it('one may switch between own organizations, and not into another', async () => {
  const { owner, organizationId } = await house();
  const second = await execute(test.platform, createOrganization, await call(owner), { name: 'Second' });
  expect(await actorBy(test, { session: owner.session })).toMatchObject({ organizationId: second.id });
  await execute(test.platform, switchOrganization, await call(owner), { organizationId });
  expect(await actorBy(test, { session: owner.session })).toMatchObject({ organizationId });
  const foreign = (await house()).organizationId;
  await expect(
    execute(test.platform, switchOrganization, await call(owner), { organizationId: foreign }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('the list of members comes in pages and holds each member once', async () => {
  const { owner, others } = await house(['member'], ['admin'], ['member']);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page: { items: { userId: string }[]; nextCursor: string | null } = await execute(
      test.platform,
      listMembers,
      await call(owner),
      { limit: 3, ...(cursor ? { cursor } : {}) },
    );
    seen.push(...page.items.map(({ userId }) => userId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.toSorted()).toEqual([owner, ...others].map(({ person }) => person.userId).toSorted());
});
