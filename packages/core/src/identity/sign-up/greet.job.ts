import { z } from 'zod';
import { execute, job } from '../../kernel/index.ts';
import { findAccount } from '../account/find-account.ts';
import { mailLink } from '../link/mail-link.ts';
import { alreadySignedUpMail, verifyEmailMail } from '../mail/mails.ts';
import { sendMail } from '../mail/send.ts';

/** Answers a sign-up by mail: a link to confirm the address, or the news that it has an account. */
export const greet = job({
  name: 'identity.greet',
  payload: z.object({ email: z.string(), linkId: z.uuid() }),
  run: async (context, { email, linkId }) => {
    const account = await execute(context.platform, findAccount, context, { email });
    if (!account) return;
    if (account.verified)
      return sendMail(context, email, alreadySignedUpMail(context.platform.urls, account));
    await mailLink(context, { linkId, userId: account.id, kind: 'verify_email', email }, verifyEmailMail);
  },
});
