import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '../../kernel/index.ts';
import {
  actorBy,
  asVisitor,
  callBy,
  identityPlatform,
  runJobs,
  signInOnWeb,
  type TestPlatform,
  testPassword,
  testPerson,
} from '../../testing/index.ts';
import { sweep } from '../account/sweep.job.ts';
import { createOrganization, issueToken, me } from '../index.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

it('who shows nothing, nonsense or an endless token is a visitor', async () => {
  for (const session of ['', 'nonsense', 'x'.repeat(10_000), "' OR 1=1 --"]) {
    expect((await actorBy(test, { session })).kind).toBe('visitor');
    expect((await actorBy(test, { bearer: session })).kind).toBe('visitor');
  }
});

it('a thousand requests of one session within a second look it up once', async () => {
  const session = await signInOnWeb(test, await testPerson(test));
  let lookups = 0;
  const { db } = test.platform;
  const counting: typeof db = {
    ...db,
    read: (binding, statement) => {
      lookups++;
      return db.read(binding, statement);
    },
  };
  const counted = { ...test, platform: { ...test.platform, db: counting } };
  const actors = await Promise.all(Array.from({ length: 1000 }, () => actorBy(counted, { session })));
  expect(new Set(actors.map(({ kind }) => kind))).toEqual(new Set(['user']));
  expect(lookups).toBe(1);
});

it('a bearer goes before the cookie, so that no request mixes two persons', async () => {
  const [ana, ben] = [await testPerson(test), await testPerson(test)];
  const session = await signInOnWeb(test, ana);
  const credentials = { email: ben.email, password: testPassword };
  const { accessToken } = await execute(test.platform, issueToken, asVisitor, credentials);
  expect(await actorBy(test, { session, bearer: accessToken })).toMatchObject({ userId: ben.userId });
  expect((await actorBy(test, { session, bearer: 'nonsense' })).kind).toBe('visitor');
});

it('a session’s token is no access token, and the other way round', async () => {
  const person = await testPerson(test);
  const session = await signInOnWeb(test, person);
  const credentials = { email: person.email, password: testPassword };
  const { accessToken, refreshToken } = await execute(test.platform, issueToken, asVisitor, credentials);
  for (const bearer of [session, refreshToken])
    expect((await actorBy(test, { bearer })).kind).toBe('visitor');
  for (const wrong of [accessToken, refreshToken]) {
    expect((await actorBy(test, { session: wrong })).kind).toBe('visitor');
  }
});

it('a suspended organization is closed to its members, who keep their account', async () => {
  const session = await signInOnWeb(test, await testPerson(test));
  const { id } = await execute(test.platform, createOrganization, await callBy(test, session), {
    name: 'House',
  });
  await test.platform.db.transaction({ organizationId: id, userId: null }, (tx) =>
    tx.organization.update({ where: { id }, data: { suspendedAt: test.clock.now() } }),
  );
  test.clock.advance(1);
  const call = await callBy(test, session);
  expect(call.actor).toMatchObject({ kind: 'user', organizationId: null });
  expect(await execute(test.platform, me, call, {})).toMatchObject({
    organization: null,
    organizations: [{ id, suspended: true }],
  });
});

it('a try at an account shows in its owner’s log, with the place it came from', async () => {
  const { userId, email } = await testPerson(test);
  await execute(test.platform, issueToken, asVisitor, { email, password: 'wrong-password-x' }).catch(
    () => {},
  );
  const log = await test.platform.db.transaction({ organizationId: null, userId }, (tx) =>
    tx.auditEvent.findMany({
      where: { userId },
      select: { action: true, outcome: true, ip: true, actorKind: true },
    }),
  );
  expect(log).toEqual([
    { action: 'identity.token.issue', outcome: 'refused', ip: '192.0.2.1', actorKind: 'visitor' },
  ]);
});

it('what ended long ago is forgotten, what lives stays', async () => {
  const person = await testPerson(test);
  await signInOnWeb(test, person);
  test.clock.advance(61 * 86_400);
  const alive = await signInOnWeb(test, person);
  await test.platform.db.transaction(
    { organizationId: null, userId: null },
    (tx) =>
      tx.$queryRaw`SELECT jobs.enqueue(${sweep.name}, ${JSON.stringify({
        organizationId: null,
        onBehalfOf: null,
        requestId: 'cron',
        payload: {},
      })}::json, NULL, NULL, 1, NULL, 0)`,
  );
  await runJobs(test.platform);
  expect((await actorBy(test, { session: alive })).kind).toBe('user');
  const kept = await test.platform.db.transaction({ organizationId: null, userId: null }, (tx) =>
    tx.session.count({ where: { userId: person.userId } }),
  );
  expect(kept).toBe(1);
});
