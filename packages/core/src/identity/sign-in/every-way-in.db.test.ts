import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute, type Verb, visitor } from '../../kernel/index.ts';
import {
  actorBy,
  asVisitor,
  callBy,
  codeOf,
  identityPlatform,
  origin,
  runJobs,
  signInOnWeb,
  type TestPerson,
  type TestPlatform,
  testPassword,
  testPerson,
} from '../../testing/index.ts';
import * as identity from '../index.ts';

const { identityRegistration } = identity;
let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

/** What somebody who knows the password and reads the mail, but has no second factor, tries at each open verb. */
const tries: Record<string, (person: TestPerson) => Promise<unknown>> = {
  'identity.account.sign_up': (person) => open(identity.signUp, { ...known(person), name: 'Eve' }),
  'identity.account.verify_email': async (person) =>
    open(identity.verifyEmail, {
      token: await mailedToken(person, identity.signUp, { ...known(person), name: 'Eve' }),
    }),
  'identity.account.sign_in': (person) => open(identity.signIn, known(person)),
  'identity.account.prove_second_factor': async (person) =>
    open(identity.proveSecondFactor, { pendingToken: await pendingToken(person), code: '000000' }),
  'identity.session.redeem_ticket': async (person) =>
    open(identity.redeemTicket, { ticket: await pendingToken(person) }),
  'identity.password.request_reset': (person) => open(identity.requestPasswordReset, { email: person.email }),
  'identity.password.reset': async (person) => {
    const token = await mailedToken(person, identity.requestPasswordReset, { email: person.email });
    await open(identity.resetPassword, { token, password: 'another-meadow-lamp' });
    return open(identity.signIn, { email: person.email, password: 'another-meadow-lamp' });
  },
  'identity.profile.confirm_email_change': async (person) => {
    const session = await signInOnWeb(test, person);
    const call = await callBy(test, session);
    const email = `new-${person.email}`;
    await execute(test.platform, identity.requestEmailChange, call, { email });
    await execute(test.platform, identity.signOut, call, {});
    await runJobs(test.platform);
    await open(identity.confirmEmailChange, { token: tokenIn(email) });
    return open(identity.signIn, { email, password: testPassword });
  },
  'identity.invitation.preview': async (person) =>
    open(identity.previewInvitation, { token: await invitationFor(person) }),
  'identity.invitation.accept': async (person) =>
    open(identity.acceptInvitation, {
      token: await invitationFor(person),
      account: { name: 'Eve', password: 'another-meadow-lamp' },
    }),
  'identity.token.issue': (person) => open(identity.issueToken, known(person)),
  'identity.token.refresh': async (person) =>
    open(identity.refreshTokens, { refreshToken: await pendingToken(person) }),
};

const openVerbs = identityRegistration.verbs.filter((verb) => verb.scope === 'public');

it('there is a try for every verb a visitor may call, so a new way in must show that it asks too', () => {
  expect(Object.keys(tries).sort()).toEqual(openVerbs.map((verb) => verb.name).sort());
});

describe('without the second factor nothing opens', () => {
  it.each(openVerbs.map((verb) => verb.name))('%s', async (name) => {
    const person = await testPerson(test, { secondFactor: true });
    const before = await liveSignIns(person);
    const answer = await Promise.resolve(tries[name]?.(person)).catch((error: unknown) => String(error));
    expect(await liveSignIns(person)).toEqual(before);
    expect(JSON.stringify(answer ?? {})).not.toMatch(/"(ticket|sessionToken|accessToken|refreshToken)"/);
    expect(await ticketsOf(person)).toBe(0);
  });
});

it('with the second factor the same person gets in, on the web and by token', async () => {
  const person = await testPerson(test, { secondFactor: true });
  const session = await signInOnWeb(test, person);
  expect(await actorBy(test, { session })).toMatchObject({ kind: 'user', userId: person.userId });
  test.clock.advance(30);
  const totp = codeOf(test, person);
  const { accessToken } = await execute(test.platform, identity.issueToken, asVisitor, {
    ...known(person),
    totp,
  });
  expect(await actorBy(test, { bearer: accessToken })).toMatchObject({ kind: 'user', userId: person.userId });
});

const known = ({ email }: TestPerson) => ({ email, password: testPassword });
const open = <V extends Verb>(verb: V, input: Parameters<typeof execute<V>>[3]) =>
  execute(test.platform, verb, { actor: visitor, origin }, input);

async function pendingToken(person: TestPerson): Promise<string> {
  const answer = await open(identity.signIn, known(person));
  if (answer.next !== 'second_factor') throw new Error('signed in without the second factor');
  return answer.pendingToken;
}

async function mailedToken<V extends Verb>(
  person: TestPerson,
  verb: V,
  input: Parameters<typeof execute<V>>[3],
): Promise<string> {
  await open(verb, input);
  await runJobs(test.platform);
  return tokenIn(person.email);
}

const tokenIn = (email: string): string => {
  const mail = test.sent.findLast(({ to, text }) => to === email && text.includes('#token='));
  return /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? 'no-token-was-mailed-here';
};

async function invitationFor(person: TestPerson): Promise<string> {
  const owner = await testPerson(test);
  const session = await signInOnWeb(test, owner);
  await execute(test.platform, identity.createOrganization, await callBy(test, session), { name: 'House' });
  const call = await callBy(test, session);
  await execute(test.platform, identity.createInvitation, call, { email: person.email, roles: ['member'] });
  await runJobs(test.platform);
  return tokenIn(person.email);
}

const liveSignIns = ({ userId }: TestPerson) =>
  test.platform.db.transaction({ organizationId: null, userId }, async (tx) => [
    await tx.session.count({ where: { userId, revokedAt: null } }),
    await tx.refreshFamily.count({ where: { userId, revokedAt: null } }),
  ]);

const ticketsOf = ({ userId }: TestPerson) =>
  test.platform.db.transaction({ organizationId: null, userId }, (tx) =>
    tx.signInAttempt.count({ where: { userId, stage: 'ticket', usedAt: null } }),
  );
