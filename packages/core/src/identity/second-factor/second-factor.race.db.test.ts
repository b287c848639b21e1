import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '../../kernel/index.ts';
import {
  asVisitor,
  codeOf,
  identityPlatform,
  type TestPerson,
  type TestPlatform,
  testPassword,
  testPerson,
} from '../../testing/index.ts';
import { issueToken, proveSecondFactor, signIn } from '../index.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

const byToken = (person: TestPerson, totp: string) =>
  execute(test.platform, issueToken, asVisitor, { email: person.email, password: testPassword, totp });

const passed = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === 'fulfilled').length;

it('a code of the authenticator app works once, also when shown twice at the same moment', async () => {
  const person = await testPerson(test, { secondFactor: true });
  const code = codeOf(test, person);
  const parallel = await Promise.allSettled(Array.from({ length: 8 }, () => byToken(person, code)));
  expect(passed(parallel)).toBe(1);
  await expect(byToken(person, code)).rejects.toMatchObject({ details: { reason: 'wrong_code' } });
});

it('an earlier code no longer works once a later one was used', async () => {
  const person = await testPerson(test, { secondFactor: true });
  const earlier = codeOf(test, person);
  test.clock.advance(30);
  await byToken(person, codeOf(test, person));
  await expect(byToken(person, earlier)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('a recovery code works once under twenty parallel tries', async () => {
  const person = await testPerson(test, { secondFactor: true });
  const [code = ''] = person.recoveryCodes;
  const pending = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const answer = await execute(test.platform, signIn, asVisitor, {
        email: person.email,
        password: testPassword,
      });
      return answer.next === 'second_factor' ? answer.pendingToken : '';
    }),
  );
  const tries = pending.flatMap((pendingToken) => [pendingToken, pendingToken]);
  const results = await Promise.allSettled(
    tries.map((pendingToken) => execute(test.platform, proveSecondFactor, asVisitor, { pendingToken, code })),
  );
  expect(results).toHaveLength(20);
  expect(passed(results)).toBe(1);
});

it('after five wrong codes the right one no longer helps: the password is asked for again', async () => {
  const person = await testPerson(test, { secondFactor: true });
  const answer = await execute(test.platform, signIn, asVisitor, {
    email: person.email,
    password: testPassword,
  });
  if (answer.next !== 'second_factor') throw new Error(answer.next);
  const { pendingToken } = answer;
  const prove = (code: string) =>
    execute(test.platform, proveSecondFactor, asVisitor, { pendingToken, code });
  for (let count = 0; count < 5; count++) {
    await expect(prove('000000')).rejects.toMatchObject({ details: { reason: 'wrong_code' } });
  }
  await expect(prove(codeOf(test, person))).rejects.toMatchObject({ details: { reason: 'start_again' } });
});

it('codes are counted per person, whichever way in they are tried on', async () => {
  const person = await testPerson(test, { secondFactor: true });
  const reasons: unknown[] = [];
  for (let count = 0; count < 11; count++) {
    await byToken(person, '000000').catch((error) => reasons.push(error.code));
  }
  expect(reasons.slice(0, 10)).toEqual(Array(10).fill('UNAUTHENTICATED'));
  expect(reasons[10]).toBe('RATE_LIMITED');
});
