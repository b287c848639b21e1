import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '../../kernel/index.ts';
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
import { confirmEmailChange, me, requestEmailChange, signIn, updateProfile } from '../index.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

const mailsTo = (email: string) => test.sent.filter(({ to }) => to === email).map(({ subject }) => subject);
const tokenTo = (email: string) =>
  /#token=([\w-]+)/.exec(test.sent.findLast(({ to }) => to === email)?.text ?? '')?.[1] ??
  'none-was-mailed-to-it';

it('a new address counts once its link is opened; the former one is told twice', async () => {
  const person = await testPerson(test);
  const session = await signInOnWeb(test, person);
  const email = 'moved@example.test';
  await execute(test.platform, requestEmailChange, await callBy(test, session), { email });
  await runJobs(test.platform);
  expect(await execute(test.platform, me, await callBy(test, session), {})).toMatchObject({
    user: { email: person.email },
  });
  await execute(test.platform, confirmEmailChange, asVisitor, { token: tokenTo(email) });
  await runJobs(test.platform);
  expect(mailsTo(person.email)).toEqual([
    'Your e-mail address is about to change',
    'Your e-mail address was changed',
  ]);
  expect(await execute(test.platform, me, await callBy(test, session), {})).toMatchObject({
    user: { email },
  });
  const credentials = { email, password: testPassword };
  expect(await execute(test.platform, signIn, asVisitor, credentials)).toMatchObject({ next: 'ticket' });
});

it('an address with an account of its own gets no link, and the asker no hint', async () => {
  const other = await testPerson(test);
  const session = await signInOnWeb(test, await testPerson(test));
  const answer = await execute(test.platform, requestEmailChange, await callBy(test, session), {
    email: other.email,
  });
  expect(answer).toEqual({});
  await runJobs(test.platform);
  expect(mailsTo(other.email)).toEqual(['This address has an account already']);
});

it('name and time zone change; what is no time zone is refused', async () => {
  const session = await signInOnWeb(test, await testPerson(test));
  await execute(test.platform, updateProfile, await callBy(test, session), {
    name: 'Ana B.',
    timeZone: 'Asia/Manila',
  });
  expect(await execute(test.platform, me, await callBy(test, session), {})).toMatchObject({
    user: { name: 'Ana B.', timeZone: 'Asia/Manila' },
  });
  const call = await callBy(test, session);
  await expect(execute(test.platform, updateProfile, call, { timeZone: 'Mars/Base' })).rejects.toMatchObject({
    code: 'BAD_INPUT',
  });
  await expect(
    execute(test.platform, updateProfile, call, { staffRole: 'admin' } as never),
  ).rejects.toMatchObject({ code: 'BAD_INPUT' });
});
