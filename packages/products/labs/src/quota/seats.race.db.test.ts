import { aiRegistration } from '@atrium/core/ai';
import { billingRegistration } from '@atrium/core/billing';
import { filesRegistration } from '@atrium/core/files';
import { createInvitation, revokeInvitation } from '@atrium/core/identity';
import { execute } from '@atrium/core/kernel';
import { notificationsRegistration } from '@atrium/core/notifications';
import { identityPlatform, type TestMember, type TestPlatform, testMember } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trialLimits } from '../plans.ts';
import { labsRegistration } from '../registry.ts';
import { beginLabsTrial } from './begin-trial.ts';

let test: TestPlatform;
let owner: TestMember;

beforeAll(async () => {
  const others = [filesRegistration, notificationsRegistration, aiRegistration, billingRegistration];
  test = await identityPlatform(...others, labsRegistration);
});
afterAll(() => test.close());

const invite = (name: string) =>
  execute(test.platform, createInvitation, owner.call, { email: `${name}@example.test`, roles: ['member'] });

describe('seats', () => {
  it('are nobody’s business before there is a plan', async () => {
    owner = await testMember(test.platform);
    for (let index = 0; index <= trialLimits.seats; index++) await invite(`early-${index}`);
  });

  it('hold members and open invitations; invited all at once, exactly as many as are left', async () => {
    owner = await testMember(test.platform);
    await execute(test.platform, beginLabsTrial, owner.call, {});
    const names = Array.from({ length: 12 }, (_, index) => `together-${index}`);
    const asked = await Promise.allSettled(names.map(invite));
    const taken = asked.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(taken).toHaveLength(trialLimits.seats - 1);
    for (const result of asked) {
      if (result.status === 'fulfilled') continue;
      expect(result.reason).toMatchObject({ code: 'QUOTA_EXCEEDED', details: { reason: 'seats_taken' } });
      expect(result.reason.message).toContain(`${trialLimits.seats} seats`);
    }
    const [first] = taken;
    await execute(test.platform, revokeInvitation, owner.call, { id: first?.id ?? '' });
    await invite('taken-back');
  });
});
