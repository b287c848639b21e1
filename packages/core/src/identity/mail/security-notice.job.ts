import { z } from 'zod';
import { execute, job } from '../../kernel/index.ts';
import { findAccount } from '../account/find-account.ts';
import { securityMail } from './mails.ts';
import { sendMail } from './send.ts';

const kinds = {
  new_device: {
    subject: 'New sign-in to your account',
    text: 'Your account was opened on a device we had not seen.',
  },
  password_changed: {
    subject: 'Your password was changed',
    text: 'The password of your account was changed. Every other sign-in has ended.',
  },
  activated: {
    subject: 'A second factor was turned on',
    text: 'Signing in now asks for a code of your authenticator app.',
  },
  disabled: { subject: 'Your second factor was turned off', text: 'Signing in no longer asks for a code.' },
  codes_renewed: {
    subject: 'New recovery codes',
    text: 'New recovery codes were made. The old ones no longer work.',
  },
  code_used: {
    subject: 'A recovery code was used',
    text: 'A recovery code was used in place of your authenticator app.',
  },
  refresh_reused: {
    subject: 'An app was signed out',
    text: 'A used key of an app was shown again, as a thief would do. We ended that sign-in.',
  },
  email_changed: {
    subject: 'Your e-mail address was changed',
    text: 'Your account now has another e-mail address.',
  },
  email_change_asked: {
    subject: 'Your e-mail address is about to change',
    text: 'A change of the e-mail address of your account was asked for and waits to be confirmed.',
  },
} as const;

export type SecurityNotice = keyof typeof kinds;

/** Tells a person what happened to their account: at their present address, or at the one it had before. */
export const securityNotice = job({
  name: 'identity.security_notice',
  payload: z.object({
    userId: z.uuid(),
    notice: z.enum(Object.keys(kinds) as [SecurityNotice, ...SecurityNotice[]]),
    at: z.iso.datetime().optional(),
    device: z.string().optional(),
    place: z.string().optional(),
    to: z.string().optional(),
  }),
  run: async (context, { userId, notice, at, device, place, to }) => {
    const account = await execute(context.platform, findAccount, context, { userId });
    if (!account) return;
    const known = {
      When: at && `${at.slice(0, 16).replace('T', ' ')} UTC`,
      Device: device,
      'IP address': place,
    };
    const rows = Object.entries(known).filter((row): row is [string, string] => Boolean(row[1]));
    await sendMail(
      context,
      to ?? account.email,
      securityMail(context.platform.urls, { ...kinds[notice], rows }),
    );
  },
});
