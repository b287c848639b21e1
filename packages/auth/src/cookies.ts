import type { CookieOption, CookiesOptions } from 'next-auth';
import type { AuthSettings } from './surface.ts';

type Where = Pick<AuthSettings, 'surface' | 'secure'>;

const named = ({ surface, secure }: Where, what: string): string =>
  `${secure ? '__Host-' : ''}atrium-${surface === 'admin' ? 'admin-' : ''}${what}`;

/** The cookie that holds the session's token. Each surface has its own, since cookies ignore ports. */
export const sessionCookieName = (where: Where): string => named(where, 'session');

/** Cookies of next-auth under our names: host-bound, invisible to scripts, not sent with foreign posts. */
export function cookieOptions(where: Where): Partial<CookiesOptions> {
  const cookie = (what: string): CookieOption => ({
    name: named(where, what),
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: where.secure },
  });
  return { sessionToken: cookie('session'), csrfToken: cookie('csrf'), callbackUrl: cookie('callback') };
}
