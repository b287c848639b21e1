import { command } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { forgetAfter } from '../authenticate/recent.ts';
import { emailVerified } from '../events.ts';
import { consumeLink } from '../link/consume-link.ts';
import { perPlace } from '../sign-in/throttles.ts';
import { verifyEmailInput } from './schemas.ts';

/** Confirms the address a link was mailed to. Signs nobody in. */
export const verifyEmail = command({
  name: 'identity.account.verify_email',
  summary: 'Confirm an e-mail address',
  input: verifyEmailInput,
  output: nothing,
  scope: 'public',
  tenancy: 'none',
  throttles: [perPlace(100)],
  run: async (ctx, { token }) => {
    const { userId, email } = await consumeLink(ctx, 'verify_email', token);
    await ctx.tx.user.updateMany({
      where: { id: userId, email, emailVerifiedAt: null },
      data: { emailVerifiedAt: ctx.now },
    });
    forgetAfter(ctx);
    ctx.record(emailVerified, { userId }, { userId });
    return {};
  },
});
