import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DomainError, execute, type Origin, type Verb, visitor } from '../../kernel/index.ts';
import {
  identityPlatform,
  origin,
  type TestPlatform,
  testPassword,
  testPerson,
} from '../../testing/index.ts';
import { issueToken, requestPasswordReset, signIn, signUp } from '../index.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

const rounds = 40;

/** From a new place each time, so that no throttle speaks. */
let places = 0;
const somewhere = (): Origin => ({ ...origin, ip: `198.51.100.${places++ % 250}` });

async function ask(verb: Verb, input: unknown): Promise<{ answer: unknown; ms: number }> {
  const started = performance.now();
  const answer = await execute(test.platform, verb, { actor: visitor, origin: somewhere() }, input).catch(
    ({ code, message, details }: DomainError) => ({ code, message, details }),
  );
  return { answer, ms: performance.now() - started };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Half the distance between the quartiles: what one answer differs from the next anyhow. */
const noise = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return (at(0.75) - at(0.25)) / 2;
};

const unknown = () => `nobody-${crypto.randomUUID()}@example.test`;
const wrong = 'wrong-and-quite-long';

describe('known and unknown addresses get the same answer in the same time', () => {
  it.each<[string, Verb, (email: string) => unknown]>([
    ['signing in', signIn, (email) => ({ email, password: wrong })],
    ['asking for a token', issueToken, (email) => ({ email, password: wrong })],
    ['asking for a new password', requestPasswordReset, (email) => ({ email })],
    ['signing up', signUp, (email) => ({ email, password: testPassword, name: 'Ana' })],
  ])('%s', { retry: 2 }, async (_what, verb, input) => {
    const people = await Promise.all(Array.from({ length: rounds }, () => testPerson(test)));
    await ask(verb, input(unknown()));
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    for (const { email } of people) {
      const known = await ask(verb, input(email));
      const none = await ask(verb, input(unknown()));
      expect(known.answer).toEqual(none.answer);
      times.known.push(known.ms);
      times.unknown.push(none.ms);
    }
    const difference = Math.abs(median(times.known) - median(times.unknown));
    expect(difference).toBeLessThan(Math.max(2, noise(times.known), noise(times.unknown)));
  });
});

it('an account that is closed answers like a wrong password', async () => {
  const { email, userId } = await testPerson(test);
  await test.platform.db.transaction({ organizationId: null, userId: null }, (tx) =>
    tx.user.update({ where: { id: userId }, data: { disabledAt: test.clock.now() } }),
  );
  const closed = await ask(signIn, { email, password: testPassword });
  const none = await ask(signIn, { email: unknown(), password: testPassword });
  expect(closed.answer).toEqual(none.answer);
});
