import { z } from 'zod';
import { execute, job } from '../../kernel/index.ts';
import { findAccount } from '../account/find-account.ts';
import { mailLink } from '../link/mail-link.ts';
import { resetPasswordMail } from '../mail/mails.ts';

/** Mails the link, if the address has an account. */
export const mailReset = job({
  name: 'identity.mail_reset',
  payload: z.object({ email: z.string(), linkId: z.uuid() }),
  run: async (context, { email, linkId }) => {
    const account = await execute(context.platform, findAccount, context, { email });
    if (!account) return;
    await mailLink(context, { linkId, userId: account.id, kind: 'reset_password', email }, (url) =>
      resetPasswordMail({ name: account.name, url }),
    );
  },
});
