import { z } from 'zod';
import { command } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { lockMemberships } from './lock.ts';
import { endMembership } from './remove.ts';

/** Ends one's own membership. The last owner cannot. */
export const leaveOrganization = command({
  name: 'identity.member.leave',
  summary: 'Leave the organization',
  input: z.strictObject({}),
  output: nothing,
  scope: 'organization.view',
  beforeSecondFactor: true,
  stepUp: true,
  run: async (ctx) => {
    await lockMemberships(ctx);
    await endMembership(ctx, ctx.userId);
    return {};
  },
});
