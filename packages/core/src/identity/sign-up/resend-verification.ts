import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { command } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { perActor } from '../sign-in/throttles.ts';
import { greet } from './greet.job.ts';

/** Mails the link that confirms the signed-in person's address once more. */
export const resendVerification = command({
  name: 'identity.account.resend_verification',
  summary: 'Send the confirmation mail again',
  input: z.strictObject({}),
  output: nothing,
  scope: 'signed_in',
  tenancy: 'none',
  throttles: [perActor(6)],
  run: async (ctx) => {
    const { email, emailVerifiedAt } = await ctx.tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { email: true, emailVerifiedAt: true },
    });
    if (!emailVerifiedAt) ctx.enqueue(greet, { email, linkId: uuidv7() });
    return {};
  },
});
