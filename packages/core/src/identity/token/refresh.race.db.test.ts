import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '../../kernel/index.ts';
import {
  actorBy,
  asVisitor,
  identityPlatform,
  runJobs,
  type TestPerson,
  type TestPlatform,
  testPassword,
  testPerson,
} from '../../testing/index.ts';
import { issueToken, refreshTokens } from '../index.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

const issue = ({ email }: TestPerson) =>
  execute(test.platform, issueToken, asVisitor, { email, password: testPassword, deviceName: 'Phone' });
const refresh = (refreshToken: string) => execute(test.platform, refreshTokens, asVisitor, { refreshToken });
const isSignedIn = async (bearer: string) => (await actorBy(test, { bearer })).kind === 'user';

it('twenty parallel refreshes of one token lead to one live chain', async () => {
  const person = await testPerson(test);
  const { refreshToken } = await issue(person);
  const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(refreshToken)));
  expect(new Set(answers.map((answer) => answer.refreshToken)).size).toBe(1);
  const live = await test.platform.db.transaction({ organizationId: null, userId: null }, (tx) =>
    tx.refreshToken.count({ where: { family: { userId: person.userId }, rotatedAt: null } }),
  );
  expect(live).toBe(1);
});

it('an answer that got lost is given again within ten seconds', async () => {
  const { refreshToken } = await issue(await testPerson(test));
  const first = await refresh(refreshToken);
  test.clock.advance(9);
  const again = await refresh(refreshToken);
  expect(again.refreshToken).toBe(first.refreshToken);
  expect(await isSignedIn((await refresh(again.refreshToken)).accessToken)).toBe(true);
});

it('a token shown again after its successor was used ends the whole family, and the owner is told', async () => {
  const person = await testPerson(test);
  const stolen = (await issue(person)).refreshToken;
  const second = await refresh(stolen);
  const third = await refresh(second.refreshToken);
  expect(await isSignedIn(third.accessToken)).toBe(true);
  await expect(refresh(stolen)).rejects.toMatchObject({ details: { reason: 'sign_in_again' } });
  await expect(refresh(third.refreshToken)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await isSignedIn(third.accessToken)).toBe(false);
  await runJobs(test.platform);
  expect(test.sent.at(-1)).toMatchObject({ to: person.email, subject: 'An app was signed out' });
});

it('a token shown again after ten seconds ends the family, although its successor is unused', async () => {
  const { refreshToken } = await issue(await testPerson(test));
  const next = await refresh(refreshToken);
  test.clock.advance(11);
  await expect(refresh(refreshToken)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(refresh(next.refreshToken)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('an app is signed out ninety days after it signed in, however often it refreshed', async () => {
  const person = await testPerson(test);
  let { refreshToken } = await issue(person);
  for (let month = 0; month < 2; month++) {
    test.clock.advance(44 * 86_400);
    ({ refreshToken } = await refresh(refreshToken));
  }
  test.clock.advance(3 * 86_400);
  await expect(refresh(refreshToken)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('an access token ends after ten minutes', async () => {
  const { accessToken } = await issue(await testPerson(test));
  test.clock.advance(599);
  expect(await isSignedIn(accessToken)).toBe(true);
  test.clock.advance(2);
  expect(await isSignedIn(accessToken)).toBe(false);
});
