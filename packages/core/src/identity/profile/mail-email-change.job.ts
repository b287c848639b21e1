import { z } from 'zod';
import { execute, job } from '../../kernel/index.ts';
import { findAccount } from '../account/find-account.ts';
import { mailLink } from '../link/mail-link.ts';
import { addressTakenMail, confirmEmailMail } from '../mail/mails.ts';
import { sendMail } from '../mail/send.ts';

/** Mails the new address its link; or, if it has an account of its own, the news of that, which the asker never learns. */
export const mailEmailChange = job({
  name: 'identity.mail_email_change',
  payload: z.object({ userId: z.uuid(), email: z.string(), linkId: z.uuid() }),
  run: async (context, { userId, email, linkId }) => {
    const { platform } = context;
    const holder = await execute(platform, findAccount, context, { email });
    if (holder) return sendMail(context, email, addressTakenMail(platform.urls));
    const asker = await execute(platform, findAccount, context, { userId });
    if (!asker) return;
    await mailLink(context, { linkId, userId, kind: 'change_email', email }, (url) =>
      confirmEmailMail({ name: asker.name, url }),
    );
  },
});
