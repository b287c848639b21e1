import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Call, days, execute } from '../../kernel/index.ts';
import {
  actorBy,
  asVisitor,
  callBy,
  identityPlatform,
  origin,
  runJobs,
  signInOnWeb,
  type TestPlatform,
  testPassword,
  testPerson,
} from '../../testing/index.ts';
import {
  acceptInvitation,
  createInvitation,
  createOrganization,
  issueToken,
  listInvitations,
  previewInvitation,
  redeemTicket,
  resendInvitation,
  revokeInvitation,
} from '../index.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

const account = { name: 'Ben', password: testPassword };
let count = 0;
const freshAddress = () => `guest-${count++}@example.test`;

async function house(): Promise<Call> {
  const session = await signInOnWeb(test, await testPerson(test));
  await execute(test.platform, createOrganization, await callBy(test, session), { name: 'House' });
  return callBy(test, session);
}

async function invite(by: Call, email: string, roles = ['member']) {
  const { id } = await execute(test.platform, createInvitation, by, { email, roles });
  await runJobs(test.platform);
  return { id, token: tokenTo(email) };
}
const tokenTo = (email: string) =>
  /#token=(inv_\w+_[\w-]+)/.exec(test.sent.findLast(({ to }) => to === email)?.text ?? '')?.[1] ?? '';
const accept = (token: string, call: Call = asVisitor, withAccount = true) =>
  execute(test.platform, acceptInvitation, call, { token, ...(withAccount ? { account } : {}) });
const dead = { details: { reason: 'dead_invitation' } };

it('a new person joins with a name and a password, proves the address by it, and is signed in', async () => {
  const [owner, email] = [await house(), freshAddress()];
  const { token } = await invite(owner, email);
  expect(await execute(test.platform, previewInvitation, asVisitor, { token })).toMatchObject({
    organizationName: 'House',
    email,
    hasAccount: false,
  });
  const answer = await accept(token);
  if (answer.next !== 'ticket') throw new Error(answer.next);
  const { sessionToken } = await execute(test.platform, redeemTicket, asVisitor, { ticket: answer.ticket });
  expect(await actorBy(test, { session: sessionToken })).toMatchObject({
    organizationId: 'organizationId' in owner.actor ? owner.actor.organizationId : null,
    roles: ['member'],
    emailVerified: true,
  });
});

it('it is good for one, also when ten accept at the same moment', async () => {
  const { token } = await invite(await house(), freshAddress());
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => accept(token)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(accept(token)).rejects.toMatchObject(dead);
});

it('whoever has an account joins with it, signed in, and only with the invited address', async () => {
  const owner = await house();
  const person = await testPerson(test);
  const { token } = await invite(owner, person.email);
  await expect(accept(token)).rejects.toMatchObject({ details: { reason: 'sign_in_first' } });
  const stranger = await callBy(test, await signInOnWeb(test, await testPerson(test)));
  await expect(accept(token, stranger, false)).rejects.toMatchObject({
    details: { reason: 'other_account' },
  });
  const session = await signInOnWeb(test, person);
  expect(await accept(token, await callBy(test, session), false)).toMatchObject({ next: 'signed_in' });
  expect(await actorBy(test, { session })).toMatchObject({ roles: ['member'] });
});

it('an unproved account of the invited address loses the password and sign-ins of whoever opened it', async () => {
  const squatter = await testPerson(test, { emailVerified: false });
  const credentials = { email: squatter.email, password: testPassword };
  const { accessToken } = await execute(test.platform, issueToken, asVisitor, credentials);
  const { token } = await invite(await house(), squatter.email);
  const other = { name: 'Owner', password: 'another-meadow-lamp' };
  await execute(test.platform, acceptInvitation, asVisitor, { token, account: other });
  expect((await actorBy(test, { bearer: accessToken })).kind).toBe('visitor');
  await expect(execute(test.platform, issueToken, asVisitor, credentials)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

it('it ends after seven days, when it is taken back, and when another one is sent', async () => {
  const [owner, email] = [await house(), freshAddress()];
  const first = await invite(owner, email);
  await execute(test.platform, resendInvitation, owner, { id: first.id });
  await runJobs(test.platform);
  const second = tokenTo(email);
  expect(second).toBe(first.token);
  test.clock.advance(days(1));
  await execute(test.platform, resendInvitation, { ...owner }, { id: first.id });
  await runJobs(test.platform);
  await expect(accept(first.token)).rejects.toMatchObject(dead);
  const { id, token } = await invite(owner, email);
  await expect(accept(tokenTo(email).slice(0, -1))).rejects.toMatchObject(dead);
  await execute(test.platform, revokeInvitation, owner, { id });
  await expect(accept(token)).rejects.toMatchObject(dead);
  const last = await invite(owner, email);
  test.clock.advance(days(7));
  await expect(accept(last.token)).rejects.toMatchObject(dead);
  const session = { actor: owner.actor, origin };
  expect((await execute(test.platform, listInvitations, session, {})).items).toMatchObject([
    { status: 'expired' },
  ]);
});

it('nobody invites into more than they hold, nor whoever is a member', async () => {
  const owner = await house();
  if (owner.actor.kind !== 'user') throw new Error('no owner');
  const { organizationId } = owner.actor;
  const admin = await testPerson(test);
  await test.platform.db.transaction({ organizationId, userId: null }, (tx) =>
    tx.membership.create({
      data: { organizationId: organizationId ?? '', userId: admin.userId, roles: ['admin'] },
    }),
  );
  const call = await callBy(test, await signInOnWeb(test, admin));
  await expect(invite(call, freshAddress(), ['owner'])).rejects.toMatchObject({
    details: { reason: 'role_above_own' },
  });
  await expect(invite(owner, admin.email)).rejects.toMatchObject({ details: { reason: 'member' } });
});

it('another organization neither sees nor ends it', async () => {
  const { id } = await invite(await house(), freshAddress());
  const other = await house();
  await expect(execute(test.platform, revokeInvitation, other, { id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(execute(test.platform, resendInvitation, other, { id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await execute(test.platform, listInvitations, other, {})).items).toEqual([]);
});

it('a token that names another organization opens nothing there', async () => {
  const [one, other] = [await house(), await house()];
  const { token } = await invite(one, freshAddress());
  const foreign =
    'organizationId' in other.actor ? (other.actor.organizationId ?? '').replaceAll('-', '') : '';
  await expect(accept(token.replace(/^inv_\w{32}/, `inv_${foreign}`))).rejects.toMatchObject(dead);
});
