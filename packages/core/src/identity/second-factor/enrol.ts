import { z } from 'zod';
import { command, DomainError } from '../../kernel/index.ts';
import { perActor } from '../sign-in/throttles.ts';
import { enrolAnswer } from './schemas.ts';
import { newTotp } from './totp.ts';
import { hasSecondFactor, totpContext } from './verify-code.ts';

/** Begins to set up an authenticator app. Counts only once a first code is shown. */
export const enrolSecondFactor = command({
  name: 'identity.second_factor.enrol',
  summary: 'Begin to set up an authenticator app',
  input: z.strictObject({}),
  output: enrolAnswer,
  scope: 'signed_in',
  tenancy: 'none',
  stepUp: true,
  throttles: [perActor(30)],
  run: async (ctx) => {
    const { tx, userId, now, platform } = ctx;
    const { email, emailVerifiedAt } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, emailVerifiedAt: true },
    });
    if (!emailVerifiedAt) {
      throw new DomainError('FORBIDDEN', 'Confirm your e-mail address first: we sent you a link.', {
        reason: 'email_unverified',
      });
    }
    if (await hasSecondFactor(ctx, userId)) {
      throw new DomainError('CONFLICT', 'A second factor is on already. Turn it off to set up another.');
    }
    const { secret, otpauthUrl } = newTotp(email);
    await tx.totpFactor.deleteMany({ where: { userId, activatedAt: null } });
    await tx.totpFactor.create({
      data: { userId, secret: platform.ports.cipher.seal(secret, totpContext(userId)), createdAt: now },
      select: { userId: true },
    });
    return { otpauthUrl, secret };
  },
});
