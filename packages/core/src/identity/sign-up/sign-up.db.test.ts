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
import {
  createOrganization,
  issueToken,
  requestPasswordReset,
  resendVerification,
  resetPassword,
  signIn,
  signUp,
  verifyEmail,
} from '../index.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

const other = 'another-meadow-lamp';
const join = (email: string, password = testPassword) =>
  execute(test.platform, signUp, asVisitor, { email, password, name: 'Ana' });
const enter = (email: string, password = testPassword) =>
  execute(test.platform, signIn, asVisitor, { email, password });
const mailsTo = (email: string) => test.sent.filter(({ to }) => to === email);
const tokenTo = (email: string) =>
  /#token=([\w-]+)/.exec(mailsTo(email).at(-1)?.text ?? '')?.[1] ?? 'none-was-mailed-to-it';
const confirm = (email: string) => execute(test.platform, verifyEmail, asVisitor, { token: tokenTo(email) });

it('a new person gets a link that works once, and may then make an organization', async () => {
  const email = 'new@example.test';
  expect(await join(' New@Example.test ')).toEqual({});
  await runJobs(test.platform);
  expect(mailsTo(email).map(({ subject }) => subject)).toEqual(['Confirm your e-mail address']);
  const session = await signInOnWeb(test, { email, userId: '', totpSecret: '', recoveryCodes: [] });
  const make = async () =>
    execute(test.platform, createOrganization, await callBy(test, session), { name: 'Green' });
  await expect(make()).rejects.toMatchObject({ details: { reason: 'email_unverified' } });
  await confirm(email);
  await expect(confirm(email)).rejects.toMatchObject({ code: 'GONE' });
  expect(await make()).toMatchObject({ name: 'Green' });
  expect(await actorBy(test, { session })).toMatchObject({ roles: ['owner'] });
});

it('a known address gets the same answer, keeps its password, and is told by mail', async () => {
  const { email } = await testPerson(test);
  expect(await join(email, other)).toEqual({});
  await runJobs(test.platform);
  expect(mailsTo(email).map(({ subject }) => subject)).toEqual(['You already have an account']);
  expect(await enter(email)).toMatchObject({ next: 'ticket' });
  await expect(enter(email, other)).rejects.toMatchObject({ details: { reason: 'wrong_password' } });
});

it('whoever opened an account with somebody else’s address loses it to the owner', async () => {
  const email = 'owner@example.test';
  await join(email, other);
  const credentials = { email, password: other };
  const stolen = await execute(test.platform, issueToken, asVisitor, credentials);
  await join(email);
  await runJobs(test.platform);
  await confirm(email);
  await expect(enter(email, other)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await actorBy(test, { bearer: stolen.accessToken })).kind).toBe('visitor');
  expect(await enter(email)).toMatchObject({ next: 'ticket' });
});

it('a link is good for a day, and a newer one ends it', async () => {
  const email = 'slow@example.test';
  await join(email);
  await runJobs(test.platform);
  const first = tokenTo(email);
  const session = await signInOnWeb(test, { email, userId: '', totpSecret: '', recoveryCodes: [] });
  await execute(test.platform, resendVerification, await callBy(test, session), {});
  await runJobs(test.platform);
  expect(tokenTo(email)).not.toBe(first);
  await expect(execute(test.platform, verifyEmail, asVisitor, { token: first })).rejects.toMatchObject({
    code: 'GONE',
  });
  test.clock.advance(86_401);
  await expect(confirm(email)).rejects.toMatchObject({ code: 'GONE' });
});

it('no token of a link stands in the queue, in a fact or in a table', async () => {
  const email = 'hidden@example.test';
  await join(email);
  const before = await everything();
  await runJobs(test.platform);
  const token = tokenTo(email);
  expect(token).toHaveLength(43);
  expect(before + (await everything())).not.toContain(token);
});

it('a link of one kind is not good for another', async () => {
  const { email } = await testPerson(test, { emailVerified: false });
  await execute(test.platform, requestPasswordReset, asVisitor, { email });
  await runJobs(test.platform);
  const token = tokenTo(email);
  await expect(execute(test.platform, verifyEmail, asVisitor, { token })).rejects.toMatchObject({
    code: 'GONE',
  });
  await execute(test.platform, resetPassword, asVisitor, { token, password: other });
});

it('a mail is sent once however often its job runs, with the same link', async () => {
  const email = 'twice@example.test';
  await join(email);
  const run = async () => {
    const { greet } = await import('./greet.job.ts');
    const context = {
      platform: test.platform,
      actor: { kind: 'job', job: greet.name, organizationId: null, onBehalfOf: null } as const,
      origin: { requestId: 'r', ip: null, userAgent: null },
      jobId: '7',
      attempt: 1,
      isLastAttempt: false,
      signal: new AbortController().signal,
    };
    await greet.run(context, { email, linkId: '01890000-0000-7000-8000-000000000001' });
  };
  await run();
  await run();
  const [first, second] = mailsTo(email);
  expect(first).toEqual(second);
  await confirm(email);
});

const everything = () =>
  test.platform.db.transaction({ organizationId: null, userId: null }, async (tx) =>
    JSON.stringify(
      [
        await tx.$queryRaw`SELECT payload::text FROM jobs.list(false, NULL, 1000)`,
        await tx.$queryRaw`SELECT payload::text FROM "Fact"`,
        await tx.emailToken.findMany(),
      ],
      (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    ),
  );
