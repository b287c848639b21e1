import { execute, type JobContext } from '../../kernel/index.ts';
import type { Mail } from '../mail/mails.ts';
import { sendMail } from '../mail/send.ts';
import { issueLink } from './issue-link.ts';
import { type LinkKind, linkUrl } from './link.ts';

/** Makes a link valid, then mails it. A job that runs again mails the same link. */
export async function mailLink(
  context: JobContext,
  link: {
    readonly linkId: string;
    readonly userId: string;
    readonly kind: LinkKind;
    readonly email: string;
  },
  write: (url: string) => Mail,
): Promise<void> {
  await execute(context.platform, issueLink, context, link);
  await sendMail(context, link.email, write(linkUrl(context.platform, link.kind, link.linkId)));
}
