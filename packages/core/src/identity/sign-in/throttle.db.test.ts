import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DomainError, execute, visitor } from '../../kernel/index.ts';
import {
  identityPlatform,
  origin,
  signInOnWeb,
  type TestPlatform,
  testPassword,
  testPerson,
} from '../../testing/index.ts';
import { signIn } from '../index.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

const enter = (email: string, password: string, ip: string) =>
  execute(test.platform, signIn, { actor: visitor, origin: { ...origin, ip } }, { email, password }).then(
    () => 'in',
    ({ code }: DomainError) => code,
  );

it('ten wrong passwords from one place close that place for the address, known or not', async () => {
  const { email } = await testPerson(test);
  for (const address of [email, 'nobody-at-all@example.test']) {
    const answers: string[] = [];
    for (let count = 0; count < 11; count++)
      answers.push(await enter(address, 'wrong-password-x', '192.0.2.9'));
    expect(answers.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(10);
    expect(answers.at(-1)).toBe('RATE_LIMITED');
  }
  expect(await enter(email, testPassword, '192.0.2.9')).toBe('RATE_LIMITED');
  test.clock.advance(120);
  expect(await enter(email, testPassword, '192.0.2.9')).toBe('in');
});

it('a right password clears what was counted', async () => {
  const { email } = await testPerson(test);
  for (let round = 0; round < 3; round++) {
    for (let count = 0; count < 8; count++) await enter(email, 'wrong-password-x', '192.0.2.10');
    expect(await enter(email, testPassword, '192.0.2.10')).toBe('in');
  }
});

it('tries from everywhere cannot lock the owner out of the place they signed in from before', async () => {
  const person = await testPerson(test);
  await signInOnWeb(test, person);
  for (let count = 0; count < 105; count++)
    await enter(person.email, 'wrong-password-x', `203.0.113.${count}`);
  expect(await enter(person.email, testPassword, '198.51.100.1')).toBe('RATE_LIMITED');
  expect(await enter(person.email, testPassword, origin.ip ?? '')).toBe('in');
});
