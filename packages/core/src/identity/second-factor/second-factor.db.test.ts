import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Call, execute } from '../../kernel/index.ts';
import {
  asVisitor,
  callBy,
  identityPlatform,
  runJobs,
  signInOnWeb,
  type TestPlatform,
  testPassword,
  testPerson,
} from '../../testing/index.ts';
import {
  activateSecondFactor,
  changeOrganizationSettings,
  createOrganization,
  disableSecondFactor,
  enrolSecondFactor,
  getOrganization,
  me,
  regenerateRecoveryCodes,
  renameOrganization,
  signIn,
} from '../index.ts';
import { codeAt } from './totp.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

const run = async (call: Call, verb: Parameters<typeof execute>[1], input: unknown = {}) =>
  execute(test.platform, verb, call, input);

async function enrolled() {
  const person = await testPerson(test);
  const session = await signInOnWeb(test, person);
  const { secret } = await execute(test.platform, enrolSecondFactor, await callBy(test, session), {});
  const code = codeAt(secret, test.clock.now());
  const call = await callBy(test, session);
  const { recoveryCodes } = await execute(test.platform, activateSecondFactor, call, { code });
  return { person, session, secret, recoveryCodes, call };
}

it('a factor counts from its first code on, not from the picture', async () => {
  const person = await testPerson(test);
  const call = await callBy(test, await signInOnWeb(test, person));
  await run(call, enrolSecondFactor);
  await expect(run(call, activateSecondFactor, { code: '000000' })).rejects.toMatchObject({
    code: 'BAD_INPUT',
  });
  const credentials = { email: person.email, password: testPassword };
  expect(await run(asVisitor, signIn, credentials)).toMatchObject({ next: 'ticket' });
});

it('activating gives ten codes, asks for the factor at the next sign-in, and tells the owner', async () => {
  const { person, recoveryCodes } = await enrolled();
  expect(new Set(recoveryCodes).size).toBe(10);
  const credentials = { email: person.email, password: testPassword };
  expect(await run(asVisitor, signIn, credentials)).toMatchObject({ next: 'second_factor' });
  await runJobs(test.platform);
  expect(test.sent.at(-1)).toMatchObject({ to: person.email, subject: 'A second factor was turned on' });
});

it('neither secrets nor codes stand readable in the tables', async () => {
  const { person, secret, recoveryCodes } = await enrolled();
  const rows = await test.platform.db.transaction({ organizationId: null, userId: null }, async (tx) => [
    await tx.totpFactor.findMany({ where: { userId: person.userId }, select: { secret: true } }),
    await tx.recoveryCode.findMany({ where: { userId: person.userId } }),
  ]);
  const text = JSON.stringify(rows);
  expect(text).not.toContain(secret);
  for (const code of recoveryCodes) {
    expect(text).not.toContain(code);
    expect(text).not.toContain(code.replaceAll('-', ''));
  }
});

it('new recovery codes end the old ones', async () => {
  const { person, call, recoveryCodes } = await enrolled();
  const fresh = await execute(test.platform, regenerateRecoveryCodes, call, {});
  expect(fresh.recoveryCodes.some((code) => recoveryCodes.includes(code))).toBe(false);
  const count = await test.platform.db.transaction({ organizationId: null, userId: null }, (tx) =>
    tx.recoveryCode.count({ where: { userId: person.userId } }),
  );
  expect(count).toBe(10);
});

it('an address nobody has proved cannot get a factor: it would lock the owner out', async () => {
  const call = await callBy(test, await signInOnWeb(test, await testPerson(test, { emailVerified: false })));
  await expect(run(call, enrolSecondFactor)).rejects.toMatchObject({
    details: { reason: 'email_unverified' },
  });
});

it('setting up, turning off and new codes ask for a fresh proof', async () => {
  const { session } = await enrolled();
  test.clock.advance(601);
  const call = await callBy(test, session);
  for (const verb of [enrolSecondFactor, disableSecondFactor, regenerateRecoveryCodes]) {
    await expect(run(call, verb)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
  }
});

it('an organization that demands a factor shuts out members without one until they set one up', async () => {
  const { session, call } = await enrolled();
  await run(call, createOrganization, { name: 'Strict House' });
  const owner = await callBy(test, session);
  await run(owner, changeOrganizationSettings, { secondFactorNeeded: true });
  await expect(run(await callBy(test, session), disableSecondFactor)).rejects.toMatchObject({
    details: { reason: 'second_factor_demanded' },
  });

  const other = await testPerson(test);
  const organizationId = 'organizationId' in owner.actor ? owner.actor.organizationId : null;
  const othersSession = await signInOnWeb(test, other);
  await test.platform.db.transaction({ organizationId, userId: null }, async (tx) => {
    await tx.membership.create({
      data: { organizationId: organizationId ?? '', userId: other.userId, roles: ['admin'] },
    });
    await tx.session.updateMany({ where: { userId: other.userId }, data: { organizationId } });
  });
  const shut = await callBy(test, othersSession);
  expect(await run(shut, me)).toMatchObject({ secondFactor: { mustEnrol: true } });
  await expect(run(shut, renameOrganization, { name: 'Other' })).rejects.toMatchObject({
    code: 'SECOND_FACTOR_REQUIRED',
  });
  expect(await run(shut, getOrganization)).toMatchObject({ name: 'Strict House' });
  const { secret } = await execute(test.platform, enrolSecondFactor, shut, {});
  await run(shut, activateSecondFactor, { code: codeAt(secret, test.clock.now()) });
  const opened = await callBy(test, othersSession);
  expect(await run(opened, renameOrganization, { name: 'Other' })).toMatchObject({ name: 'Other' });
});

it('nobody demands a factor without having one', async () => {
  const session = await signInOnWeb(test, await testPerson(test));
  await run(await callBy(test, session), createOrganization, { name: 'House' });
  const call = await callBy(test, session);
  await expect(run(call, changeOrganizationSettings, { secondFactorNeeded: true })).rejects.toMatchObject({
    details: { reason: 'own_factor_first' },
  });
});
