import { v7 as uuidv7 } from 'uuid';
import { command, DomainError } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { securityNotice } from '../mail/security-notice.job.ts';
import { perActor } from '../sign-in/throttles.ts';
import { mailEmailChange } from './mail-email-change.job.ts';
import { requestEmailChangeInput } from './schemas.ts';

/** Asks to use another address. The new one gets a link to confirm, the present one a warning; nothing changes yet. */
export const requestEmailChange = command({
  name: 'identity.profile.request_email_change',
  summary: 'Ask to use another e-mail address',
  input: requestEmailChangeInput,
  output: nothing,
  scope: 'signed_in',
  tenancy: 'none',
  stepUp: true,
  throttles: [perActor(5)],
  run: async (ctx, { email }) => {
    const { userId } = ctx;
    const present = await ctx.tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    if (present.email === email) {
      const message = 'This is your address already.';
      throw new DomainError('BAD_INPUT', message, { fields: { email: message } });
    }
    ctx.enqueue(mailEmailChange, { userId, email, linkId: uuidv7() });
    ctx.enqueue(securityNotice, { userId, notice: 'email_change_asked' });
    return {};
  },
});
