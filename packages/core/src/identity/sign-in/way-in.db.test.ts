import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute, visitor } from '../../kernel/index.ts';
import { notificationsRegistration } from '../../notifications/index.ts';
import { origin, type TestPlatform, testPlatform } from '../../testing/index.ts';
import {
  authenticateRequest,
  createOrganization,
  identityRegistration,
  me,
  redeemTicket,
  signIn,
  signUp,
} from '../index.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await testPlatform({ registrations: [identityRegistration, notificationsRegistration] });
});
afterAll(() => test.close());

it('a person signs up, signs in, and makes an organization', async () => {
  const { platform } = test;
  const call = { actor: visitor, origin };
  const input = { email: 'Ana@Example.test', password: 'lantern-harbour-green', name: 'Ana' };
  await execute(platform, signUp, call, input);
  const answer = await execute(platform, signIn, call, { email: input.email, password: input.password });
  if (answer.next !== 'ticket') throw new Error(answer.next);
  const { sessionToken } = await execute(platform, redeemTicket, call, { ticket: answer.ticket });
  const actor = await authenticateRequest(platform, { sessionToken, bearer: null, surface: 'web' }, origin);
  expect(await execute(platform, me, { actor, origin }, {})).toMatchObject({
    user: { email: 'ana@example.test' },
    organization: null,
  });
  await expect(
    execute(platform, createOrganization, { actor, origin }, { name: 'Green' }),
  ).rejects.toMatchObject({ details: { reason: 'email_unverified' } });
});
