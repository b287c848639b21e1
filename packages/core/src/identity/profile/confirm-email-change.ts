import { command } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { forgetAfter } from '../authenticate/recent.ts';
import { consumeLink } from '../link/consume-link.ts';
import { securityNotice } from '../mail/security-notice.job.ts';
import { perPlace } from '../sign-in/throttles.ts';
import { confirmEmailChangeInput } from './schemas.ts';

/** Uses the address a link was mailed to. The former address is told. */
export const confirmEmailChange = command({
  name: 'identity.profile.confirm_email_change',
  summary: 'Confirm a new e-mail address',
  input: confirmEmailChangeInput,
  output: nothing,
  scope: 'public',
  tenancy: 'none',
  throttles: [perPlace(50)],
  run: async (ctx, { token }) => {
    const { tx, now } = ctx;
    const { userId, email } = await consumeLink(ctx, 'change_email', token);
    const former = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    await tx.user.update({
      where: { id: userId },
      data: { email, emailVerifiedAt: now },
      select: { id: true },
    });
    await tx.emailToken.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
    forgetAfter(ctx);
    ctx.enqueue(securityNotice, { userId, notice: 'email_changed', to: former.email });
    return {};
  },
});
