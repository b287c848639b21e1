import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Call, days, execute } from '../../kernel/index.ts';
import {
  actorBy,
  callBy,
  identityPlatform,
  origin,
  signInOnWeb,
  type TestPlatform,
  testPerson,
} from '../../testing/index.ts';
import {
  createApiKey,
  createOrganization,
  getOrganization,
  listApiKeys,
  listKeyScopes,
  me,
  renameOrganization,
  revokeApiKey,
} from '../index.ts';
import { formatApiKey, parseApiKey } from './key.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

async function house(name = 'House'): Promise<{ call: Call; organizationId: string; userId: string }> {
  const person = await testPerson(test);
  const session = await signInOnWeb(test, person);
  const { id } = await execute(test.platform, createOrganization, await callBy(test, session), { name });
  return { call: await callBy(test, session), organizationId: id, userId: person.userId };
}

const make = (call: Call, scopes = ['organization.view'], expiresInDays: number | null = null) =>
  execute(test.platform, createApiKey, call, { name: 'Importer', scopes, expiresInDays });
const byKey = async (key: string): Promise<Call> => ({ actor: await actorBy(test, { bearer: key }), origin });
const kind = async (key: string) => (await byKey(key)).actor.kind;

it('a key acts for its organization, within its scopes, and never as a person', async () => {
  const { call } = await house('Green House');
  const { key } = await make(call);
  expect(await execute(test.platform, getOrganization, await byKey(key), {})).toMatchObject({
    name: 'Green House',
  });
  await expect(
    execute(test.platform, renameOrganization, await byKey(key), { name: 'Red' }),
  ).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(execute(test.platform, me, await byKey(key), {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it('a key of one organization opens nothing of another, whatever it is made to say', async () => {
  const [one, other] = [await house(), await house()];
  const parsed = parseApiKey((await make(one.call)).key);
  if (!parsed) throw new Error('not a key');
  expect(await kind(formatApiKey({ ...parsed, organizationId: other.organizationId }))).toBe('visitor');
  const foreign = parseApiKey((await make(other.call)).key);
  expect(await kind(formatApiKey({ ...parsed, keyId: foreign?.keyId ?? '' }))).toBe('visitor');
  expect(await kind(formatApiKey({ ...parsed, secret: foreign?.secret ?? '' }))).toBe('visitor');
});

it('the secret is shown once and kept as a hash', async () => {
  const { call, organizationId } = await house();
  const { key, apiKey } = await make(call);
  const secret = parseApiKey(key)?.secret ?? '';
  const rows = await test.platform.db.transaction({ organizationId, userId: null }, (tx) =>
    tx.apiKey.findMany(),
  );
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(JSON.stringify(await execute(test.platform, listApiKeys, call, {}))).not.toContain(secret);
  expect(key.split('_')[2]?.endsWith(apiKey.prefix.slice(-8))).toBe(true);
});

it('a revoked key is dead with the next request here, and within a second elsewhere', async () => {
  const { call, organizationId } = await house();
  const [first, second] = [await make(call), await make(call)];
  expect(await kind(first.key)).toBe('api_key');
  await execute(test.platform, revokeApiKey, call, { id: first.apiKey.id });
  expect(await kind(first.key)).toBe('visitor');
  expect(await kind(second.key)).toBe('api_key');
  await test.platform.db.transaction({ organizationId, userId: null }, (tx) =>
    tx.apiKey.updateMany({ where: { id: second.apiKey.id }, data: { revokedAt: test.clock.now() } }),
  );
  test.clock.advance(1);
  expect(await kind(second.key)).toBe('visitor');
});

it('a key ends with its days', async () => {
  const { call } = await house();
  const { key } = await make(call, ['organization.view'], 30);
  test.clock.advance(days(30) - 1);
  expect(await kind(key)).toBe('api_key');
  test.clock.advance(1);
  expect(await kind(key)).toBe('visitor');
});

it('a key holds only scopes that keys may hold', async () => {
  const { call } = await house();
  expect((await execute(test.platform, listKeyScopes, call, {})).items.map(({ name }) => name)).toEqual([
    'organization.view',
  ]);
  await expect(make(call, ['organization.manage'])).rejects.toMatchObject({ code: 'BAD_INPUT' });
  await expect(make(call, ['no.such.scope'])).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

it('a key can do no more than its maker can today: it goes when the maker goes', async () => {
  const { call, organizationId, userId } = await house();
  const { key } = await make(call);
  expect(await kind(key)).toBe('api_key');
  await test.platform.db.transaction({ organizationId, userId: null }, (tx) =>
    tx.membership.update({
      where: { organizationId_userId: { organizationId, userId } },
      data: { roles: [] },
    }),
  );
  test.clock.advance(1);
  expect(await byKey(key)).toMatchObject({ actor: { kind: 'api_key', scopes: [] } });
  await test.platform.db.transaction({ organizationId, userId: null }, (tx) =>
    tx.membership.delete({ where: { organizationId_userId: { organizationId, userId } } }),
  );
  test.clock.advance(1);
  expect(await kind(key)).toBe('visitor');
});

it('the last use is kept to the minute', async () => {
  const { call } = await house();
  test.clock.set('2027-01-01T10:20:30.400Z');
  const { key } = await make({
    ...call,
    actor: { ...call.actor, provenAt: test.clock.now() } as Call['actor'],
  });
  await kind(key);
  const { items } = await execute(test.platform, listApiKeys, call, {});
  expect(items.map(({ lastUsedAt }) => lastUsedAt)).toEqual(['2027-01-01T10:20:00.000Z']);
});

it('another organization neither sees nor revokes it', async () => {
  const { apiKey } = await make((await house()).call);
  const other = (await house()).call;
  await expect(execute(test.platform, revokeApiKey, other, { id: apiKey.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await execute(test.platform, listApiKeys, other, {})).items).toEqual([]);
});

it.each([
  'ak_',
  'ak_x_y_z',
  `ak_${'0'.repeat(32)}_${'0'.repeat(32)}_${'A'.repeat(43)}`,
  'Bearer',
  `ak_${"'".repeat(32)}`,
])('what is no key (%s) makes a visitor', async (nonsense) => expect(await kind(nonsense)).toBe('visitor'));
