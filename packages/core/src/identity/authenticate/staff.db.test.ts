import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '../../kernel/index.ts';
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
  activateSecondFactor,
  authenticateRequest,
  createOrganization,
  disableSecondFactor,
  enrolSecondFactor,
  signOut,
} from '../index.ts';
import { codeAt } from '../second-factor/totp.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

it('a customer is no staff on the admin panel', async () => {
  const session = await signInOnWeb(test, await testPerson(test, { secondFactor: true }));
  await execute(test.platform, createOrganization, await callBy(test, session), { name: 'House' });
  expect(await actorBy(test, { session, surface: 'admin' })).toMatchObject({
    kind: 'user',
    organizationId: null,
  });
});

it('staff without a second factor may set one up on the panel, and nothing else', async () => {
  const session = await signInOnWeb(test, await testPerson(test, { staffRole: 'admin' }));
  const actor = await actorBy(test, { session, surface: 'admin' });
  expect(actor).toMatchObject({ kind: 'user', mustEnrolSecondFactor: true });
  const { secret } = await execute(test.platform, enrolSecondFactor, { actor, origin }, {});
  const code = codeAt(secret, test.clock.now());
  await execute(test.platform, activateSecondFactor, { actor, origin }, { code });
  const staff = await actorBy(test, { session, surface: 'admin' });
  expect(staff).toMatchObject({ kind: 'staff', role: 'admin', organizationId: null });
  await expect(
    execute(test.platform, disableSecondFactor, { actor: staff, origin }, {}),
  ).rejects.toMatchObject({
    details: { reason: 'second_factor_demanded' },
  });
  await execute(test.platform, signOut, { actor: staff, origin }, {});
  expect((await actorBy(test, { session, surface: 'admin' })).kind).toBe('visitor');
});

it('staff open an organization with a reason only', async () => {
  const sessionToken = await signInOnWeb(
    test,
    await testPerson(test, { staffRole: 'support', secondFactor: true }),
  );
  const organization = '01890000-0000-7000-8000-000000000001';
  const as = (organizationHeader: string, reasonHeader: string | null) =>
    authenticateRequest(
      test.platform,
      { sessionToken, bearer: null, surface: 'admin', organizationHeader, reasonHeader },
      origin,
    );
  expect(await as(organization, null)).toMatchObject({ organizationId: null, reason: null });
  expect(await as(organization, '  ')).toMatchObject({ organizationId: null });
  expect(await as("' OR 1=1", 'ticket 7')).toMatchObject({ organizationId: null });
  expect(await as(organization, 'ticket 7')).toMatchObject({
    organizationId: organization,
    reason: 'ticket 7',
  });
});

it('the same person on the web is a member, not staff', async () => {
  const session = await signInOnWeb(test, await testPerson(test, { staffRole: 'admin', secondFactor: true }));
  expect((await actorBy(test, { session })).kind).toBe('user');
});
