import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, days, execute, hours, minutes } from '../../kernel/index.ts';
import {
  actorBy,
  asVisitor,
  callBy,
  codeOf,
  identityPlatform,
  origin,
  runJobs,
  signInOnWeb,
  type TestPlatform,
  testPassword,
  testPerson,
} from '../../testing/index.ts';
import { digest } from '../credential/secret.ts';
import {
  issueToken,
  listSignIns,
  redeemTicket,
  requestEmailChange,
  revokeOtherSignIns,
  revokeSignIn,
  signIn,
  signOut,
  stepUp,
} from '../index.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

const kind = async (session: string) => (await actorBy(test, { session })).kind;
const nobody = { organizationId: null, userId: null };

/** Uses the session every `seconds`, `times` times; how often it still worked. */
async function useEvery(session: string, seconds: number, times: number): Promise<number> {
  for (let count = 0; count < times; count++) {
    test.clock.advance(seconds);
    if ((await kind(session)) === 'visitor') return count;
  }
  return times;
}

describe('a session ends', () => {
  it('fourteen days after its last use', async () => {
    const session = await signInOnWeb(test, await testPerson(test));
    expect(await useEvery(session, days(13), 2)).toBe(2);
    test.clock.advance(days(14));
    expect(await kind(session)).toBe('visitor');
  });

  it('thirty days after signing in, however often it is used', async () => {
    const session = await signInOnWeb(test, await testPerson(test));
    expect(await useEvery(session, days(5), 10)).toBe(5);
  });

  it('for staff thirty minutes after its last use', async () => {
    const session = await signInOnWeb(
      test,
      await testPerson(test, { staffRole: 'admin', secondFactor: true }),
    );
    expect(await useEvery(session, minutes(29), 3)).toBe(3);
    test.clock.advance(minutes(32));
    expect(await kind(session)).toBe('visitor');
  });

  it('for staff twelve hours after signing in', async () => {
    const session = await signInOnWeb(
      test,
      await testPerson(test, { staffRole: 'support', secondFactor: true }),
    );
    expect(await useEvery(session, minutes(20), 100)).toBe(35);
    expect(35 * minutes(20)).toBeLessThan(hours(12));
  });

  it('on the server, when the person signs out', async () => {
    const session = await signInOnWeb(test, await testPerson(test));
    await execute(test.platform, signOut, await callBy(test, session), {});
    expect(await kind(session)).toBe('visitor');
  });

  it('when the account is closed, within a second', async () => {
    const { userId, ...person } = await testPerson(test);
    const session = await signInOnWeb(test, { userId, ...person });
    expect(await kind(session)).toBe('user');
    await test.platform.db.transaction(nobody, (tx) =>
      tx.user.update({ where: { id: userId }, data: { disabledAt: test.clock.now() } }),
    );
    test.clock.advance(1);
    expect(await kind(session)).toBe('visitor');
  });
});

it('a session revoked by another process is dead within a second', async () => {
  const session = await signInOnWeb(test, await testPerson(test));
  expect(await kind(session)).toBe('user');
  await test.platform.db.transaction(nobody, (tx) =>
    tx.session.update({ where: { tokenHash: digest(session) }, data: { revokedAt: test.clock.now() } }),
  );
  test.clock.advance(1);
  expect(await kind(session)).toBe('visitor');
});

it('the list shows browsers and apps; one of them or all others can be ended, never somebody else’s', async () => {
  const person = await testPerson(test);
  const here = await signInOnWeb(test, person);
  const there = await signInOnWeb(test, person);
  const app = await execute(test.platform, issueToken, asVisitor, {
    email: person.email,
    password: testPassword,
    deviceName: 'Phone',
  });
  const call = await callBy(test, here);
  const { items } = await execute(test.platform, listSignIns, call, {});
  expect(items.map((item) => [item.kind, item.device, item.current]).toSorted()).toEqual([
    ['app', 'Phone', false],
    ['browser', 'A program', false],
    ['browser', 'A program', true],
  ]);
  const stranger = await callBy(test, await signInOnWeb(test, await testPerson(test)));
  for (const { id } of items) {
    await expect(execute(test.platform, revokeSignIn, stranger, { id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  }
  const phone = items.find((item) => item.kind === 'app');
  await execute(test.platform, revokeSignIn, call, { id: phone?.id ?? '' });
  expect((await actorBy(test, { bearer: app.accessToken })).kind).toBe('visitor');
  expect(await execute(test.platform, revokeOtherSignIns, call, {})).toEqual({ ended: 1 });
  expect([await kind(here), await kind(there)]).toEqual(['user', 'visitor']);
});

describe('a ticket', () => {
  const ticketOf = async () => {
    const { email } = await testPerson(test);
    const answer = await execute(test.platform, signIn, asVisitor, { email, password: testPassword });
    return answer.next === 'ticket' ? answer.ticket : '';
  };
  const redeem = (ticket: string, call: Call = asVisitor) =>
    execute(test.platform, redeemTicket, call, { ticket });

  it('opens one session, also in parallel', async () => {
    const ticket = await ticketOf();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => redeem(ticket)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is good for two minutes', async () => {
    const ticket = await ticketOf();
    test.clock.advance(121);
    await expect(redeem(ticket)).rejects.toMatchObject({ details: { reason: 'start_again' } });
  });

  it('remembers the browser that signed in, not the server that redeems it', async () => {
    const ticket = await ticketOf();
    const webServer = { ...asVisitor, origin: { requestId: 'r', ip: '10.0.0.1', userAgent: 'node' } };
    const { sessionToken } = await redeem(ticket, webServer);
    const { items } = await execute(test.platform, listSignIns, await callBy(test, sessionToken), {});
    expect(items[0]?.ip).toBe(origin.ip);
  });
});

describe('a fresh proof', () => {
  const sensitive = async (session: string) =>
    execute(test.platform, requestEmailChange, await callBy(test, session), { email: 'next@example.test' });
  const prove = async (session: string, proof: object) =>
    execute(test.platform, stepUp, await callBy(test, session), proof);

  it('is asked for ten minutes after signing in, and renews the session’s token', async () => {
    const session = await signInOnWeb(test, await testPerson(test));
    test.clock.advance(601);
    await expect(sensitive(session)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
    await expect(prove(session, { password: 'not-the-right-one' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    const { ticket } = await prove(session, { password: testPassword });
    await expect(sensitive(session)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
    const renewed = await execute(test.platform, redeemTicket, asVisitor, { ticket: ticket ?? '' });
    await sensitive(renewed.sessionToken);
    test.clock.advance(1);
    expect(await kind(session)).toBe('visitor');
    await expect(
      execute(test.platform, redeemTicket, asVisitor, { ticket: ticket ?? '' }),
    ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is the second factor for whoever has one: the password alone is not enough', async () => {
    const person = await testPerson(test, { secondFactor: true });
    const session = await signInOnWeb(test, person);
    test.clock.advance(601);
    await expect(prove(session, { password: testPassword })).rejects.toMatchObject({
      details: { reason: 'code_needed' },
    });
    expect(await prove(session, { code: codeOf(test, person) })).toMatchObject({
      ticket: expect.any(String),
    });
  });

  it('of an app comes as a new access token', async () => {
    const person = await testPerson(test);
    const { accessToken } = await execute(test.platform, issueToken, asVisitor, {
      email: person.email,
      password: testPassword,
    });
    test.clock.advance(590);
    const call = { actor: await actorBy(test, { bearer: accessToken }), origin };
    const proven = await execute(test.platform, stepUp, call, { password: testPassword });
    test.clock.advance(60);
    const actor = await actorBy(test, { bearer: proven.accessToken ?? '' });
    await execute(test.platform, requestEmailChange, { actor, origin }, { email: 'next@example.test' });
  });
});

it('a sign-in on a device not seen before is told to the owner, one on a known device is not', async () => {
  const person = await testPerson(test);
  const from = (userAgent: string) => ({ ...asVisitor, origin: { ...origin, userAgent } });
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0';
  await signInOnWeb(test, person, from(firefox));
  await signInOnWeb(test, person, from(firefox.replaceAll('130', '131')));
  await runJobs(test.platform);
  expect(test.sent.filter(({ to }) => to === person.email)).toEqual([]);
  await signInOnWeb(test, person, from('Mozilla/5.0 (iPhone) Version/18 Safari/604.1'));
  await runJobs(test.platform);
  const [mail] = test.sent.filter(({ to }) => to === person.email);
  expect(mail).toMatchObject({
    subject: 'New sign-in to your account',
    text: expect.stringContaining('Safari on iOS'),
  });
});

it('no token of a session stands in the tables', async () => {
  const person = await testPerson(test);
  const session = await signInOnWeb(test, person);
  const rows = await test.platform.db.transaction(nobody, (tx) =>
    tx.session.findMany({ where: { userId: person.userId } }),
  );
  expect(JSON.stringify(rows)).not.toContain(session);
});
