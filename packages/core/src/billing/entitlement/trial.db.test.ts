import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { identityRegistration } from '../../identity/index.ts';
import { command, execute } from '../../kernel/index.ts';
import { notificationsRegistration } from '../../notifications/index.ts';
import { runJobs, type TestPlatform, testMember, testPlatform } from '../../testing/index.ts';
import { planOf } from '../plan/plan-of.ts';
import { billingRegistration } from '../registration.ts';
import { grantTrial } from './grant-trial.ts';

const tryIt = command({
  name: 'test.try',
  summary: 'Begins a trial',
  scope: 'organization.view',
  input: z.object({}),
  output: z.object({}),
  run: async (ctx) => {
    const { organizationId } = ctx;
    await grantTrial(ctx, { organizationId, product: 'market', planKey: 'market.trial', days: 14 });
    return {};
  },
});
const plan = { key: 'market.trial', product: 'market', name: 'Trial', summary: '', rank: 0, trialDays: 0 };
const market = {
  ...{ name: 'market', scopes: {}, facts: [], jobs: [], subscriptions: [], schedules: [] },
  verbs: [tryIt],
  plans: [{ ...plan, features: ['market.plan'], limits: { things: 5 }, highlights: [], prices: [] }],
};

let test: TestPlatform;
beforeAll(async () => {
  test = await testPlatform({
    registrations: [identityRegistration, notificationsRegistration, billingRegistration, market],
  });
});
afterAll(() => test.close());

it('a trial is given once, says before it ends, and leaves reading behind', async () => {
  const { platform, clock } = test;
  const { call, organizationId, email } = await testMember(platform);
  await execute(platform, tryIt, call, {});
  const planNow = () =>
    platform.db.transaction({ organizationId, userId: null }, (tx) =>
      planOf({ tx, now: clock.now() }, organizationId, 'market'),
    );
  expect(await planNow()).toMatchObject({ level: 'full', trial: true, limits: { things: 5 } });
  clock.advance(11 * 86_400);
  await execute(platform, tryIt, call, {});
  await runJobs(platform);
  expect(test.sent.map((mail) => [mail.to, mail.subject])).toEqual([
    [email, 'Your trial of market ends on 16 March 2026'],
  ]);
  clock.advance(4 * 86_400);
  expect(await planNow()).toMatchObject({ level: 'read_only', trial: true });
});
