import type { MailMessage } from '../../kernel/index.ts';
import { type MailBlock, renderMail } from '../../notifications/mail-template.ts';

export type Mail = Pick<MailMessage, 'subject' | 'text' | 'html'>;

interface Urls {
  readonly web: string;
}

const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });
const button = (label: string, href: string): MailBlock => ({ kind: 'button', label, href });

function mail(subject: string, heading: string, blocks: readonly MailBlock[], footer: string): Mail {
  return { subject, ...renderMail({ heading, blocks, footer }) };
}

const notAsked = 'If you did not ask for this, ignore this mail: nothing will happen.';

/** Without the name: nobody has proved the address yet, and a stranger's words do not go out in our mail. */
export const verifyEmailMail = (url: string): Mail =>
  mail(
    'Confirm your e-mail address',
    'Welcome to Atrium',
    [
      paragraph('Confirm that this address is yours, and your account is ready. The link works for a day.'),
      button('Confirm my address', url),
    ],
    `You get this mail because somebody signed up to Atrium with this address. ${notAsked}`,
  );

export const alreadySignedUpMail = (urls: Urls, { name }: { name: string }): Mail =>
  mail(
    'You already have an account',
    `Hello, ${name}`,
    [
      paragraph('Somebody, probably you, tried to sign up with this address. It has an account already.'),
      button('Sign in', `${urls.web}/sign-in`),
      paragraph(`Forgot the password? Choose a new one at ${urls.web}/forgot-password`),
    ],
    `You get this mail because somebody signed up to Atrium with this address. ${notAsked}`,
  );

export const resetPasswordMail = ({ name, url }: { name: string; url: string }): Mail =>
  mail(
    'Choose a new password',
    `Hello, ${name}`,
    [
      paragraph(
        'Choose a new password with this link. It works once, for 30 minutes, and signs you out everywhere.',
      ),
      button('Choose a new password', url),
    ],
    `You get this mail because somebody asked for a new password for this address. ${notAsked}`,
  );

export const confirmEmailMail = ({ name, url }: { name: string; url: string }): Mail =>
  mail(
    'Confirm your new e-mail address',
    `Hello, ${name}`,
    [
      paragraph(
        'From now on you want to use this address for your account. Confirm that it is yours within an hour.',
      ),
      button('Use this address', url),
    ],
    `You get this mail because somebody gave this address as their new one. ${notAsked}`,
  );

export const addressTakenMail = (urls: Urls): Mail =>
  mail(
    'This address has an account already',
    'This address is in use',
    [
      paragraph(
        'Somebody wanted to use this address for another account. It has one of its own, so nothing was changed.',
      ),
      button('Sign in', `${urls.web}/sign-in`),
    ],
    'You get this mail because somebody gave this address as their new one.',
  );

export const invitationMail = (invitation: {
  readonly organizationName: string;
  readonly invitedBy: string | null;
  readonly url: string;
}): Mail => {
  const { organizationName, invitedBy, url } = invitation;
  const who = invitedBy ? `${invitedBy} invites you` : 'You are invited';
  return mail(
    `Join ${organizationName}`,
    `Join ${organizationName}`,
    [
      paragraph(`${who} to work in ${organizationName}. The invitation is good for seven days.`),
      button('Join', url),
    ],
    'You get this mail because a member of this organization entered your address. Not expected? Ignore it.',
  );
};

/** What was done to an account, told to its owner; cannot be switched off. */
export const securityMail = (
  urls: Urls,
  notice: {
    readonly subject: string;
    readonly text: string;
    readonly rows?: readonly (readonly [string, string])[];
  },
): Mail =>
  mail(
    notice.subject,
    notice.subject,
    [
      paragraph(notice.text),
      ...(notice.rows?.length ? [{ kind: 'key-values', rows: notice.rows } as const] : []),
      paragraph(
        'Was it you? Then there is nothing to do. If not, choose a new password now: it ends every sign-in.',
      ),
      button('Choose a new password', `${urls.web}/forgot-password`),
    ],
    'You get this mail because it is about the safety of your account.',
  );
