import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '../../kernel/index.ts';
import {
  actorBy,
  asVisitor,
  callBy,
  identityPlatform,
  runJobs,
  signInOnWeb,
  type TestPerson,
  type TestPlatform,
  testPassword,
  testPerson,
} from '../../testing/index.ts';
import {
  changePassword,
  issueToken,
  refreshTokens,
  requestPasswordReset,
  resetPassword,
  signIn,
} from '../index.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

const other = 'another-meadow-lamp';

async function resetToken({ email }: TestPerson): Promise<string> {
  await execute(test.platform, requestPasswordReset, asVisitor, { email });
  await runJobs(test.platform);
  const mail = test.sent.findLast(({ to, text }) => to === email && text.includes('#token='));
  return /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}
const reset = (token: string, password = other) =>
  execute(test.platform, resetPassword, asVisitor, { token, password });
const enter = ({ email }: TestPerson, password: string) =>
  execute(test.platform, signIn, asVisitor, { email, password });

it('a reset ends every session and every app, and signs nobody in', async () => {
  const person = await testPerson(test);
  const session = await signInOnWeb(test, person);
  const app = await execute(test.platform, issueToken, asVisitor, {
    email: person.email,
    password: testPassword,
  });
  expect(await reset(await resetToken(person))).toEqual({});
  expect((await actorBy(test, { session })).kind).toBe('visitor');
  expect((await actorBy(test, { bearer: app.accessToken })).kind).toBe('visitor');
  await expect(
    execute(test.platform, refreshTokens, asVisitor, { refreshToken: app.refreshToken }),
  ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(enter(person, testPassword)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await enter(person, other)).toMatchObject({ next: 'ticket' });
  await runJobs(test.platform);
  expect(test.sent.at(-1)).toMatchObject({ to: person.email, subject: 'Your password was changed' });
});

it('a sign-in that waits for its second factor ends with a reset too', async () => {
  const person = await testPerson(test, { secondFactor: true });
  await enter(person, testPassword);
  await reset(await resetToken(person));
  const waiting = await test.platform.db.transaction({ organizationId: null, userId: null }, (tx) =>
    tx.signInAttempt.count({ where: { userId: person.userId, usedAt: null } }),
  );
  expect(waiting).toBe(0);
});

it('the link works once, also in parallel, and for thirty minutes', async () => {
  const person = await testPerson(test);
  const token = await resetToken(person);
  const results = await Promise.allSettled(Array.from({ length: 5 }, () => reset(token)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const second = await resetToken(person);
  test.clock.advance(1801);
  await expect(reset(second)).rejects.toMatchObject({ code: 'GONE' });
});

it('a weak password does not use the link up', async () => {
  const person = await testPerson(test);
  const token = await resetToken(person);
  await expect(reset(token, 'password1234')).rejects.toMatchObject({ details: { reason: 'weak_password' } });
  await reset(token);
});

it('an unknown address gets no mail and no different answer', async () => {
  const input = { email: 'nobody@example.test' };
  expect(await execute(test.platform, requestPasswordReset, asVisitor, input)).toEqual({});
  await runJobs(test.platform);
  expect(test.sent.filter(({ to }) => to === input.email)).toEqual([]);
});

it('a change asks for the present password and a fresh proof, and ends the other sign-ins', async () => {
  const person = await testPerson(test);
  const [here, elsewhere] = [await signInOnWeb(test, person), await signInOnWeb(test, person)];
  const change = async (currentPassword: string) =>
    execute(test.platform, changePassword, await callBy(test, here), { currentPassword, newPassword: other });
  await expect(change('not-the-present-one')).rejects.toMatchObject({
    code: 'BAD_INPUT',
    details: { fields: { currentPassword: expect.any(String) } },
  });
  await change(testPassword);
  expect((await actorBy(test, { session: here })).kind).toBe('user');
  expect((await actorBy(test, { session: elsewhere })).kind).toBe('visitor');
  expect(await enter(person, other)).toMatchObject({ next: 'ticket' });
  test.clock.advance(601);
  await expect(change(other)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
});
