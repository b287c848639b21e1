import type { OnBehalfOf } from './api.ts';
import { sessionCookieName } from './cookies.ts';
import type { AuthSettings } from './surface.ts';

/** As `cookies()` and `headers()` of next/headers give them. */
interface Cookies {
  get(name: string): { readonly value: string } | undefined;
}
interface RequestHeaders {
  get(name: string): string | null;
}

/** The session's token out of a request's cookies. Whether it still holds is the API's word. */
export const sessionToken = (
  cookies: Cookies,
  where: Pick<AuthSettings, 'surface' | 'secure'>,
): string | null => cookies.get(sessionCookieName(where))?.value || null;

/** The browser behind a server component's request, for `apiClient` and `apiFetch`. */
export const onBehalfOf = (
  settings: AuthSettings,
  cookies: Cookies,
  headers: RequestHeaders,
): OnBehalfOf => ({
  sessionToken: sessionToken(cookies, settings),
  userAgent: headers.get('user-agent'),
  requestId: headers.get('x-request-id'),
});
