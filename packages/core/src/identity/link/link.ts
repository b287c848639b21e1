import { days, hours, minutes } from '../../kernel/index.ts';
import { derivedToken } from '../credential/secret.ts';

/** Links we mail: what each proves, how long it works, and the web page that takes its token. */
export const links = {
  verify_email: { ttlSeconds: days(1), path: '/verify-email' },
  reset_password: { ttlSeconds: minutes(30), path: '/reset-password' },
  change_email: { ttlSeconds: hours(1), path: '/confirm-email' },
} as const;
export type LinkKind = keyof typeof links;

export const linkToken = (authSecret: string, kind: LinkKind, linkId: string): string =>
  derivedToken(authSecret, `link ${kind}`, linkId);

/** The token travels in the fragment: browsers send it to no server, log or referrer. */
export const linkUrl = (
  { urls, authSecret }: { readonly urls: { readonly web: string }; readonly authSecret: string },
  kind: LinkKind,
  linkId: string,
): string => `${urls.web}${links[kind].path}#token=${linkToken(authSecret, kind, linkId)}`;
