import { z } from 'zod';
import { command, DomainError } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { forgetAfter } from '../authenticate/recent.ts';
import { secondFactorChanged } from '../events.ts';
import { hasSecondFactor } from './verify-code.ts';

/** Turns the second factor off, unless an organization of the person, or being staff, demands one. */
export const disableSecondFactor = command({
  name: 'identity.second_factor.disable',
  summary: 'Turn the second factor off',
  input: z.strictObject({}),
  output: nothing,
  scope: 'signed_in',
  tenancy: 'none',
  stepUp: true,
  run: async (ctx) => {
    const { tx, userId } = ctx;
    if (!(await hasSecondFactor(ctx, userId)))
      throw new DomainError('CONFLICT', 'There is no second factor to turn off.');
    const { staffRole } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { staffRole: true },
    });
    const demanding = await tx.membership.findFirst({
      where: { userId, organization: { secondFactorNeeded: true } },
      select: { organization: { select: { name: true } } },
    });
    if (staffRole || demanding) {
      const who = demanding?.organization.name ?? 'Your role';
      throw new DomainError('FORBIDDEN', `${who} asks for a second factor, so it cannot be turned off.`, {
        reason: 'second_factor_demanded',
      });
    }
    await tx.totpFactor.deleteMany({ where: { userId } });
    await tx.recoveryCode.deleteMany({ where: { userId } });
    forgetAfter(ctx);
    ctx.record(secondFactorChanged, { userId, change: 'disabled' }, { userId });
    return {};
  },
});
