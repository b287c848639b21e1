import type { AuthOptions, User } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import type { CredentialsConfig } from 'next-auth/providers/credentials';
import imported from 'next-auth/providers/credentials';
import { apiClient, saysSignedOut } from './api.ts';
import { cookieOptions } from './cookies.ts';
import { defaultOf } from './interop.ts';
import { type AuthSettings, cookieSeconds } from './surface.ts';

type TicketConfig = CredentialsConfig<{ ticket: { type: string } }>;
const credentialsProvider = defaultOf(imported) as (
  config: Pick<TicketConfig, 'id' | 'name' | 'credentials' | 'authorize'>,
) => TicketConfig;

interface TicketUser extends User {
  readonly sessionToken: string;
}

/**
 * next-auth's options for the web and the admin panel. The only way in is a ticket of the API; the cookie holds the
 * session's own token, and the truth is the session's row, asked for on every read.
 */
export function createAuthOptions(settings: AuthSettings): AuthOptions {
  return {
    secret: settings.secret,
    useSecureCookies: settings.secure,
    cookies: cookieOptions(settings),
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge: cookieSeconds[settings.surface] },
    jwt: {
      encode: async ({ token }) => tokenOf(token) ?? '',
      decode: async ({ token }) => fromCookie(token),
    },
    providers: [ticketProvider(settings)],
    callbacks: {
      jwt: ({ token, user }) => (user ? fromUser(user as TicketUser) : withPerson(settings, token)),
      session: async ({ session, token }) => ({
        expires: session.expires,
        user: { name: token.name ?? null, email: token.email ?? null },
      }),
    },
    events: { signOut: ({ token }) => endSession(settings, token) },
    logger: { error: report },
  };
}

const ticketProvider = (settings: AuthSettings) =>
  credentialsProvider({
    id: 'ticket',
    name: 'Ticket',
    credentials: { ticket: { type: 'text' } },
    authorize: async (credentials, request): Promise<TicketUser | null> => {
      const ticket = credentials?.ticket;
      if (!ticket) return null;
      const userAgent: unknown = request.headers?.['user-agent'];
      const client = apiClient(settings, {
        sessionToken: null,
        userAgent: typeof userAgent === 'string' ? userAgent : null,
      });
      try {
        const { user, sessionToken } = await client.identity.redeemTicket.mutate({ ticket });
        return { ...user, sessionToken };
      } catch (error) {
        // Whatever is thrown here ends in a URL, so it is a constant word.
        throw new Error(saysSignedOut(error) ? 'TicketSpent' : 'Unavailable');
      }
    },
  });

/** A session that has ended is no fault. Codes only: next-auth's details may hold a token. */
function report(code: string, detail: unknown): void {
  if (!saysSignedOut(detail)) console.error(JSON.stringify({ level: 'error', source: 'next-auth', code }));
}

const tokenOf = (token: JWT | null | undefined): string | null =>
  typeof token?.sessionToken === 'string' ? token.sessionToken : null;

const fromCookie = (cookie: string | undefined): JWT | null => (cookie ? { sessionToken: cookie } : null);

const fromUser = ({ id, name, email, sessionToken }: TicketUser): JWT => ({
  sub: id,
  name: name ?? null,
  email: email ?? null,
  sessionToken,
});

/** Throws when the session has ended: next-auth then answers with an empty one. */
async function withPerson(settings: AuthSettings, token: JWT): Promise<JWT> {
  const { user } = await apiClient(settings, { sessionToken: tokenOf(token) }).identity.me.query({});
  return { ...token, sub: user.id, name: user.name, email: user.email };
}

async function endSession(settings: AuthSettings, token: JWT | null): Promise<void> {
  const sessionToken = tokenOf(token);
  if (!sessionToken) return;
  try {
    await apiClient(settings, { sessionToken }).identity.signOut.mutate({});
  } catch (error) {
    if (!saysSignedOut(error)) throw error;
  }
}
